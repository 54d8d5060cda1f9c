package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Doorkeeper;
import tandem.access.Leaderships;
import tandem.access.Leads;
import tandem.access.LogChecks;
import tandem.access.People;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.web.Browsing;
import tandem.comparison.PeerChallenge;
import tandem.comparison.PeerChallenges;
import tandem.round.Invitee;
import tandem.round.Inviting;
import tandem.round.Participation;
import tandem.round.Round;
import tandem.round.Rounds;

/**
 * Somebody with an unmistakable name is everywhere a person can be: a lead who was replaced, a lead, a peer and a
 * participant, with links, sessions, an accepted plan and a log. Once they are erased, neither the data folder nor any page,
 * JSON or workbook of any role holds a letter of them, and the log fits together.
 */
@StoryServer
@ActiveProfiles("examples")
@Import(ExamplePlaces.class)
class EraseStoryTest {

    private static final AreaCode CALDERDALE = new AreaCode("E08000033");
    private static final AreaCode DERBY = new AreaCode("E06000015");
    private static final List<String> MARKERS = List.of("xyzzyname", "xyzzypost", "xyzzyorg", "xyzzymail", "xyzzywho");

    @TempDir
    static Path folder;

    @Autowired
    private ExamplePlaces places;

    @Autowired
    private Actors actors;

    @Autowired
    private Leads leads;

    @Autowired
    private Leaderships leaderships;

    @Autowired
    private People people;

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private PeerChallenges challenges;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Inviting inviting;

    @Autowired
    private LogChecks checks;

    @DynamicPropertySource
    static void dataIn(DynamicPropertyRegistry properties) {
        properties.add("tandem.data", () -> folder.toString());
    }

    @Test
    void leavesNothingOfAPersonInTheFileNorOnAnyPage() {
        places.find();
        Browsing administrator = new Browsing(actors.as(Cast.administrator()));
        List<PersonId> markers = List.of(replacedLead(), lead(), peer());
        Participation participant = participant();
        Secret session = actors.session(
                new Viewer(markers.get(1).value(), "Xyzzyname Quuxson", Role.VCS_LEAD, Optional.of(CALDERDALE)));
        WebTestClient theirs = actors.withSession(session);

        assertThat(inFolder()).containsExactlyInAnyOrderElementsOf(MARKERS);
        assertThat(onPages()).as("the walk finds what is shown").contains("xyzzyname", "xyzzypost", "xyzzywho");
        assertThat(theirs.get()
                        .uri("/areas/E08000033/plan")
                        .exchange()
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .isEqualTo(200);

        markers.forEach(person -> {
            assertThat(administrator.open("/admin/people/" + person + "/erase").text())
                    .contains("Do you want to erase Xyzzyname");
            administrator.send("/admin/people/" + person + "/erase");
            administrator.send("/admin/people/" + person + "/erase");
        });
        String invitation = participant.id().round().path() + "/invitations/"
                + participant.id().name() + "/erase";
        Browsing derby = new Browsing(actors.as(leadOf(DERBY, Side.COUNCIL)));
        assertThat(derby.open(invitation).text()).contains("Do you want to erase Xyzzywho");
        Document invitations = derby.send(invitation);
        assertThat(invitations.text()).contains("a former participant", "The name is erased.");

        assertThat(inFolder()).as("markers in the data folder").isEmpty();
        assertThat(onPages()).as("markers on pages").isEmpty();
        assertThat(new Browsing(theirs).status("/areas/E08000033/plan")).isEqualTo(303);
        assertThat(now(leaderships.get(CALDERDALE)).lead(Side.VCS)).isEmpty();
        assertThat(now(challenges.find("example-challenge")).peers()).doesNotContain(markers.get(2));
        assertThat(now(checks.all().collectList()))
                .allSatisfy(checked -> assertThat(checked.fault()).isEmpty());
        Browsing council = new Browsing(actors.as(leadOf(CALDERDALE, Side.COUNCIL)));
        assertThat(council.open("/areas/E08000033/log").text())
                .contains("Erased a person " + markers.get(0), "Erased a person " + markers.get(1));
        assertThat(council.open("/areas/E08000033/plan").text()).contains("a former participant");
    }

    @Test
    void keepsWhoeverLooksAfterTheInstallation() {
        Browsing administrator = new Browsing(actors.as(Cast.administrator()));
        now(people.save(new Person(Cast.administrator().person(), "Ada Administrator", "", "", Optional.empty())));

        assertThat(administrator.open("/admin/people/p-ada").text()).contains("cannot be erased here");
        administrator.send(409, "/admin/people/p-ada/erase");

        assertThat(now(people.find(Cast.administrator().person())).name()).isEqualTo("Ada Administrator");
    }

    private PersonId replacedLead() {
        PersonId id = appoint("one");
        appoint("two");
        return id;
    }

    private PersonId lead() {
        return now(leaderships.get(CALDERDALE)).lead(Side.VCS).orElseThrow().id();
    }

    private PersonId appoint(String which) {
        Person person = new Person(
                PersonId.random(),
                "Xyzzyname Quuxson " + which,
                "Xyzzypost",
                "Xyzzyorg " + which,
                Optional.of("xyzzymail-" + which + "@voluntary.example"));
        Secret claim = now(leads.appoint(Cast.administrator(), CALDERDALE, Side.VCS, person));
        Secret kept = now(doorkeeper.claim(claim.text()));
        now(doorkeeper.signIn(kept.text()));
        Browsing lead = new Browsing(
                actors.as(new Viewer(person.id().value(), person.name(), Role.VCS_LEAD, Optional.of(CALDERDALE))));
        sendForm(lead, "form[action$=/plan/actions/A1/move]");
        sendForm(lead, "form[action$=/plan/accept]");
        lead.send("/areas/E08000033/departments", "name", "Xylophones " + which);
        return person.id();
    }

    private static void sendForm(Browsing lead, String which) {
        Element form = Objects.requireNonNull(
                lead.open("/areas/E08000033/plan").select(which).first());
        String[] fields = form.select("input[name], button[name]").stream()
                .filter(field -> !field.attr("name").equals("_csrf"))
                .flatMap(field -> Stream.of(field.attr("name"), field.val()))
                .toArray(String[]::new);
        lead.send(form.attr("action"), fields);
    }

    private PersonId peer() {
        Person peer = new Person(
                PersonId.random(), "Xyzzyname Peer", "Xyzzypost", "Xyzzyorg", Optional.of("xyzzymail@peer.example"));
        now(people.save(peer));
        PeerChallenge challenge = now(challenges.find("example-challenge"));
        now(challenges.save(challenge.addPeer(peer.id(), LocalDate.EPOCH)));
        now(doorkeeper.invite(peer.id(), peer.name(), Role.PEER, Optional.empty()));
        return peer.id();
    }

    private Participation participant() {
        Round open = now(rounds.list(DERBY).filter(Round::isOpen).next());
        Viewer lead = leadOf(DERBY, Side.COUNCIL);
        String department =
                now(inviting.list(lead, open.id()).next()).affiliation().id();
        return now(inviting.invite(lead, open.id(), List.of(new Invitee(department, "Xyzzywho")), Secret.random()))
                .get(0)
                .participation();
    }

    private Viewer leadOf(AreaCode area, Side side) {
        String id = "example-" + side.key() + "-" + area.gss().toLowerCase(Locale.ROOT);
        return new Viewer(id, "Lead", Role.leadOf(side), Optional.of(area));
    }

    /** Which markers stand in any file of the data folder. */
    private static Set<String> inFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> found = new TreeSet<>();
            files.filter(Files::isRegularFile).forEach(file -> found.addAll(markersIn(bytes(file))));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> markersIn(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        MARKERS.stream().filter(text::contains).forEach(found::add);
        return found;
    }

    /** Which markers stand on any page that any role finds by following links, in JSON, or in a workbook. */
    private Set<String> onPages() {
        Set<String> found = new TreeSet<>();
        for (AreaCode area : List.of(CALDERDALE, DERBY)) {
            for (Side side : Side.values()) {
                String home = "/areas/" + area;
                found.addAll(walk(actors.as(leadOf(area, side)), home));
                found.addAll(walk(
                        actors.as(
                                new Viewer(area + "/x/" + side.key(), "", Role.participantOf(side), Optional.of(area))),
                        home));
            }
        }
        found.addAll(walk(actors.as(Cast.administrator()), "/admin"));
        found.addAll(walk(actors.as(new Viewer("example-peer", "", Role.PEER, Optional.empty())), "/compare"));
        found.addAll(walk(actors.visitor(), "/"));
        return found;
    }

    private static Set<String> walk(WebTestClient client, String home) {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new HashSet<>(Set.of(home));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && seen.size() < 400) {
            String path = next.remove();
            byte[] html = get(client, path, "text/html");
            found.addAll(markersIn(unpacked(html)));
            if (path.contains("/results") || path.contains("/compare")) {
                found.addAll(markersIn(get(client, path, "application/json")));
            }
            for (String link : links(html, path)) {
                if (seen.add(link)) {
                    next.add(link);
                }
            }
        }
        assertThat(seen).as("pages from %s", home).hasSizeGreaterThan(home.startsWith("/areas/") ? 4 : 1);
        return found;
    }

    private static byte[] get(WebTestClient client, String path, String type) {
        EntityExchangeResult<byte[]> result = client.get()
                .uri(base -> URI.create(base.build() + path))
                .header("Accept", type)
                .exchange()
                .expectBody()
                .returnResult();
        byte[] body = result.getResponseBody();
        return body == null ? new byte[0] : body;
    }

    private static List<String> links(byte[] html, String path) {
        String page = "http://localhost" + path;
        List<String> links = new ArrayList<>();
        Jsoup.parse(new String(html, StandardCharsets.UTF_8), page).select("a[href]").stream()
                .map(link -> link.absUrl("href"))
                .filter(link -> link.startsWith("http://localhost/"))
                .map(link -> link.substring("http://localhost".length()).replaceFirst("#.*", ""))
                .filter(link -> !link.contains("/help") && !link.contains("?show") && !link.startsWith("/sign-"))
                .forEach(links::add);
        return links;
    }

    /** What a workbook holds, as text; anything else as it is. */
    private static byte[] unpacked(byte[] body) {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return body;
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T now(Mono<T> work) {
        return work.blockOptional().orElseThrow();
    }
}
