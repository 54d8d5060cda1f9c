package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.Got.got;
import static tandem.round.PartBuilder.aPart;
import static tandem.round.RoundBuilder.aRound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import tandem.access.Log;
import tandem.access.MovingClock;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.round.InPost;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Parts;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.store.Compaction;

/** The power fails after the answers are deleted and before the file is rewritten: what comes next rewrites it. */
@StoryServer
@Import(MovingClock.class)
class NothingLeftInTheFileStoryTest {

    private static final Compaction POWER_CUT = () -> Mono.error(new IllegalStateException("power cut"));
    private static final String MONEY = "axis/money";
    private static int areas = 70;

    @TempDir
    static Path folder;

    private final AreaCode area = new AreaCode("E080000" + areas++);
    private final Viewer council = new Viewer("p-carol", "Carol", Role.COUNCIL_LEAD, Optional.of(area));
    private final Viewer vcs = new Viewer("p-vikram", "Vikram", Role.VCS_LEAD, Optional.of(area));
    private final List<String> keys = new ArrayList<>();

    @Autowired
    private Rounds rounds;

    @Autowired
    private Parts parts;

    @Autowired
    private Computation computation;

    @Autowired
    private Results results;

    @Autowired
    private SideResults sideResults;

    @Autowired
    private SeeingAlone alone;

    @Autowired
    private Reveal reveal;

    @Autowired
    private InPost inPost;

    @Autowired
    private Log log;

    @Autowired
    private MovingClock clock;

    @DynamicPropertySource
    static void dataIn(DynamicPropertyRegistry properties) {
        properties.add("tandem.data", () -> folder.toString());
    }

    @BeforeEach
    void setTheClock() {
        clock.set(Instant.parse("2026-07-01T12:00:00Z"));
    }

    @Test
    void whenALeadAsksAgainForTheirOwnResults() {
        Round round = seenAloneUntilThePowerCut();

        got(alone.see(vcs, round.id()));

        assertThat(inFile()).as("keys in the file").isZero();
    }

    @Test
    void whenTandemStartsAgain() {
        seenAloneUntilThePowerCut();

        reveal.finishAll().block();

        assertThat(inFile()).as("keys in the file").isZero();
    }

    @Test
    void whenTandemStartsAgainAfterForgettingLatecomers() {
        Round round = closed();
        got(reveal.agree(council, round.id()));
        got(reveal.agree(vcs, round.id()));
        keys.clear();
        List.of(2, 4, 5).forEach(step -> answer(round, step));
        SeeingAlone cutAlone = cutAlone();
        Reveal cut = new Reveal(rounds, parts, computation, results, POWER_CUT, cutAlone, inPost, log, clock);
        assertThatThrownBy(() -> cut.finishAll().block()).hasMessage("power cut");
        assertThat(parts.deleteAll(round.id()).block()).isZero();
        assertThat(inFile()).isPositive();

        reveal.finishAll().block();

        assertThat(inFile()).as("keys in the file").isZero();
    }

    private Round seenAloneUntilThePowerCut() {
        Round round = closed();
        clock.moveOn(Duration.ofDays(31));
        assertThatThrownBy(() -> cutAlone().see(vcs, round.id()).block()).hasMessage("power cut");
        assertThat(parts.deleteAll(round.id(), Side.VCS).block()).isZero();
        assertThat(inFile()).isPositive();
        return round;
    }

    private SeeingAlone cutAlone() {
        return new SeeingAlone(rounds, parts, computation, sideResults, POWER_CUT, inPost, log, clock);
    }

    private Round closed() {
        Round round = got(rounds.add(aRound().in(area).named("cut").open().close(clock.instant())));
        rounds.pin(round).block();
        List.of(2, 4, 5).forEach(step -> answer(round, step));
        return round;
    }

    private void answer(Round round, int step) {
        Part part = aPart(Side.VCS, PartName.WHOLE).placed(MONEY, step).saved();
        keys.add(part.key());
        parts.save(round.id(), part).then(parts.count(round.id(), part.key())).block();
    }

    /** How many keys of parts stand in the store's file. */
    private long inFile() {
        try {
            String file = new String(Files.readAllBytes(folder.resolve("tandem.store")), StandardCharsets.ISO_8859_1);
            return keys.stream().filter(file::contains).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
