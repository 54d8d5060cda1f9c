package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.Got.got;
import static tandem.round.PartBuilder.aPart;
import static tandem.round.ParticipationBuilder.anInvitation;
import static tandem.round.RoundBuilder.aRound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Doorkeeper;
import tandem.access.Leads;
import tandem.access.Log;
import tandem.access.MovingClock;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Sessions;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.AreaSetUp;
import tandem.area.CouncilType;
import tandem.area.web.Browsing;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.Participations;
import tandem.round.Parts;
import tandem.round.Retentions;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.store.Compaction;

/** Who was invited is forgotten when an area's time for it is over: afterwards neither the file nor any page knows. */
@StoryServer
@Import(MovingClock.class)
class ForgettingStoryTest {

    private static final Instant CLOSED_AT = Instant.parse("2026-07-01T12:00:00Z");
    private static final String MONEY = "axis/money";
    private static int areas = 50;

    @TempDir
    static Path folder;

    private final AreaCode area = new AreaCode("E080000" + areas++);
    private final String tag = area.gss().toLowerCase(Locale.ROOT);
    private final String marker = "xyzzy" + tag;
    private final Viewer council = new Viewer("p-carol-" + tag, "Carol", Role.COUNCIL_LEAD, Optional.of(area));
    private final Viewer vcs = new Viewer("p-vikram-" + tag, "Vikram", Role.VCS_LEAD, Optional.of(area));

    @Autowired
    private AreaSetUp setUp;

    @Autowired
    private Leads leads;

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Participations participations;

    @Autowired
    private Parts parts;

    @Autowired
    private Retentions retentions;

    @Autowired
    private Reveal reveal;

    @Autowired
    private SeeingAlone alone;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Log log;

    @Autowired
    private Actors actors;

    @Autowired
    private MovingClock clock;

    @DynamicPropertySource
    static void dataIn(DynamicPropertyRegistry properties) {
        properties.add("tandem.data", () -> folder.toString());
    }

    @BeforeEach
    void nameBothLeads() {
        clock.set(CLOSED_AT);
        got(setUp.add(
                Cast.administrator(),
                new Area(area, "Town", "Town Council", CouncilType.DISTRICT, "North", Optional.empty(), false, 0)));
        appoint(Side.COUNCIL, council);
        appoint(Side.VCS, vcs);
    }

    @Test
    void leavesNothingOfWhoWasInvitedAYearAfterTheReveal() {
        Round round = closed("revealed");
        got(reveal.agree(council, round.id()));
        got(reveal.agree(vcs, round.id()));
        assertThat(inFolder()).isTrue();
        assertThat(onPages(round)).isTrue();

        forgetAfter("2027-06-30T12:00:00Z");
        assertThat(inFolder()).isTrue();
        assertThat(times("round.forgotten")).isZero();

        forgetAfter("2027-07-01T12:00:00Z");
        assertThat(inFolder()).isFalse();
        assertThat(onPages(round)).isFalse();
        assertThat(got(rounds.get(round.id())).isRevealed()).isTrue();
        forgetting.forgetAll().block();
        assertThat(times("round.forgotten")).isEqualTo(1);
        assertThat(page(council, "/areas/" + area + "/log"))
                .contains("Erased the invitations of a round", "Tandem, on its own");
        assertThat(page(vcs, round.id().path() + "/results")).contains("Summer 2026");
    }

    @Test
    void letsARoundThatWasNeverRevealedLapseWithItsAnswers() {
        Round round = closed("lapsed");
        clock.moveOn(Duration.ofDays(31));
        got(alone.see(vcs, round.id()));
        String own = page(vcs, round.id().path() + "/own-results");
        Round stillOpen = got(rounds.add(aRound().in(area).named("open").open()));
        rounds.pin(stillOpen).block();
        got(participations.add(anInvitation(stillOpen).ofOrganisation("patient").claimed()));

        forgetAfter("2027-07-01T12:00:00Z");

        assertThat(inFolder()).isFalse();
        assertThat(onPages(round)).isFalse();
        assertThat(parts.deleteAll(round.id()).block()).isZero();
        assertThat(got(rounds.get(round.id())).state()).isEqualTo(Round.State.LAPSED);
        assertThatThrownBy(() -> reveal.agree(council, round.id()).block()).hasMessage("round.reveal.not-closed");
        assertThat(page(council, round.id().path()))
                .contains("has no joint results")
                .doesNotContain("Yes, reveal");
        assertThat(page(vcs, round.id().path())).contains("Our own results");
        assertThat(Jsoup.parse(page(vcs, round.id().path() + "/own-results")).text())
                .isEqualTo(Jsoup.parse(own).text());
        assertThat(page(vcs, stillOpen.id().path())).contains("Close");
        assertThat(got(participations.list(stillOpen.id()).count())).isEqualTo(1);
    }

    @Test
    void takesBothLeadsToForgetEarlier() {
        Round round = closed("sooner");
        String address = "/areas/" + area + "/retention";
        Browsing first = browsing(council);
        Browsing second = browsing(vcs);

        assertThat(first.send(422, address, "months", "0").text()).contains("Choose one of the numbers");
        assertThat(first.send(422, address).text()).contains("Choose one of the numbers");
        assertThat(first.send(address, "months", "3").text()).contains("Your side’s wish is noted.", "kept for 12");
        assertThat(second.open(address).text()).contains("3 months, said on 1 July 2026");
        forgetAfter("2026-10-01T12:00:00Z");
        assertThat(inFolder()).isTrue();

        assertThat(browsing(vcs).send(address, "months", "3").text()).contains("kept for 3 months");
        assertThat(got(retentions.get(area)).months()).isEqualTo(3);
        assertThat(times("round.retention-wished") + times("round.retention-agreed"))
                .isEqualTo(2);
        forgetAfter("2026-10-01T12:00:00Z");
        assertThat(inFolder()).isFalse();
        assertThat(onPages(round)).isFalse();
    }

    @Test
    void finishesWhatWasInterrupted() {
        closed("interrupted");
        clock.set(Instant.parse("2027-07-01T12:00:00Z"));
        Compaction powerCut = () -> Mono.error(new IllegalStateException("power cut"));
        Forgetting interrupted =
                new Forgetting(rounds, participations, parts, retentions, sessions, alone, powerCut, log, clock);
        assertThatThrownBy(() -> interrupted.forgetAll().block()).hasMessage("power cut");
        assertThat(inFolder()).as("still in the file").isTrue();

        forgetting.forgetAll().block();

        assertThat(inFolder()).isFalse();
    }

    /** A round with three respondents a side, whose names hold the marker, and a session that one of them left open. */
    private Round closed(String name) {
        Round round = got(rounds.add(aRound().in(area).named(name).open().close(clock.instant())));
        rounds.pin(round).block();
        for (int step = 2; step < 5; step++) {
            answer(
                    round,
                    Side.VCS,
                    step,
                    anInvitation(round).ofOrganisation(marker + step).submitted());
            answer(
                    round,
                    Side.COUNCIL,
                    step,
                    anInvitation(round).ofDepartment(marker, step).submitted());
        }
        return round;
    }

    private void answer(Round round, Side side, int step, Participation participation) {
        got(participations.add(participation));
        got(sessions.open(
                new Viewer(participation.id().toString(), marker, Role.participantOf(side), Optional.of(area)),
                CLOSED_AT.plus(Duration.ofDays(7))));
        Part part = aPart(side, PartName.WHOLE).placed(MONEY, step).saved();
        parts.save(round.id(), part).then(parts.count(round.id(), part.key())).block();
    }

    private void forgetAfter(String moment) {
        clock.set(Instant.parse(moment));
        forgetting.forgetAll().block();
    }

    private boolean inFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> holds(file, marker));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean onPages(Round round) {
        List<String> pages = List.of(
                "/areas/" + area,
                "/areas/" + area + "/rounds",
                "/areas/" + area + "/log",
                round.id().path(),
                round.id().path() + "/invitations");
        return Stream.of(council, vcs)
                .anyMatch(viewer ->
                        pages.stream().anyMatch(path -> page(viewer, path).contains(marker)));
    }

    private String page(Viewer viewer, String path) {
        return browsing(viewer).open(path).body().html();
    }

    /** Signed in now, by the clock that is moved. */
    private Browsing browsing(Viewer viewer) {
        return new Browsing(
                actors.withSession(got(sessions.open(viewer, clock.instant().plus(Duration.ofHours(1))))));
    }

    private long times(String what) {
        return got(log.list(area).filter(entry -> entry.what().equals(what)).count());
    }

    private void appoint(Side side, Viewer lead) {
        Person person = new Person(new PersonId(lead.id()), lead.name(), "Director", "CVS", Optional.empty());
        got(leads.appoint(Cast.administrator(), area, side, person).flatMap(claim -> doorkeeper.claim(claim.text())));
    }
}
