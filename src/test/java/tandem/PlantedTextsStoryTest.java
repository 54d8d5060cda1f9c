package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tandem.PlantedForms.Answer;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Letter;
import tandem.access.Letters;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;

/**
 * Hostile texts are typed into every field of every form that any role finds. Then everything that any role can take away
 * is looked through: pages, JSON, workbooks, exports, letters and the log show them as the words they are.
 */
@StoryServer
@ActiveProfiles("examples")
@Import({ExamplePlaces.class, PlantedTextsStoryTest.Letterbox.class, QuestionsByKey.Listening.class})
@ExtendWith(OutputCaptureExtension.class)
class PlantedTextsStoryTest {

    private static final List<String> TEXTS = List.of(
            "<script>planted()</script>\"><img src=x onerror=planted()>' onclick='planted()",
            "=HYPERLINK(\"http://x\" & \"planted\")+@SUM(1+1)",
            "planted q${7*7}q q[[${7*7}]]q q__${7*7}__q q{{7*7}}q q#{7*7}q q*{7*7}q",
            "@{/planted} ~{planted} {} {0} %s \u202Edetnalp\u0000 \uD83D\uDE00\uD83C\uDDEC\uD83C\uDDE7 \"'",
            "planted".repeat(1430));

    /** Forms that take none of the texts, and why. */
    private static final Map<String, String> TAKE_NONE = Map.of(
            "/sign-in", "it asks for a link that we made",
            "/areas/E06000015/delete", "it asks for the name of the area");

    /** What these forms look for through a whole collection, and why. */
    private static final Map<String, String> LOOKED_THROUGH = Map.of(
            "delete sessions by [viewer]",
            "a link is made anew, somebody loses a post or signs out everywhere: each a few times a round");

    private static final List<String> AREAS = List.of("E08000033", "E06000015", "E07000235");
    private static final Pattern AREA = Pattern.compile("/areas/([A-Z0-9]{9})");

    private final Map<String, WebTestClient> people = new TreeMap<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ExamplePlaces places;

    @Autowired
    private Actors actors;

    @Autowired
    private Letterbox letters;

    @Autowired
    private QuestionsByKey questions;

    /** Keeps the letters that would be mailed. */
    @TestComponent
    @Primary
    static final class Letterbox implements Letters {

        private final List<Letter> sent = new CopyOnWriteArrayList<>();

        @Override
        public boolean areSent() {
            return true;
        }

        @Override
        public void send(Letter letter) {
            sent.add(letter);
        }

        @Override
        public String address(String path) {
            return "http://tandem.example" + path;
        }
    }

    @Test
    void areShownAsTheWordsTheyAreAndNothingFails(CapturedOutput output) {
        places.find();
        places.put("<participation>", places.participation(Side.COUNCIL));
        questions.scans();
        Map<String, Answer> answers = plant();
        assertThat(LOOKED_THROUGH.keySet()).containsAll(questions.scans());
        Map<String, Answer> refusing = new TreeMap<>(answers);
        refusing.values().removeIf(Answer::accepts);
        int shown = takeEverything();

        System.out.printf(
                "Planted %d texts into %d forms, of which %d took some; shown at %d addresses and in %d letters%n",
                TEXTS.size(), answers.size(), answers.size() - refusing.size(), shown, letters.sent.size());
        refusing.forEach((form, answer) ->
                System.out.printf("Takes none: %s, because %s: %s%n", form, TAKE_NONE.get(form), answer));
        assertThat(TAKE_NONE.keySet()).containsAll(refusing.keySet());
        assertThat(answers.size() - refusing.size()).isGreaterThan(20);
        assertThat(shown).isGreaterThan(100);
        assertThat(letters.sent).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.subject()).doesNotContain("\n", "\r", Harmless.WORKED_OUT);
            assertThat(letter.text()).doesNotContain(Harmless.WORKED_OUT, "\u0000");
        });
        assertThat(output.toString()).doesNotContain("planted()", Harmless.WORKED_OUT, "planted".repeat(20));
    }

    /** A page, and those who may open it. */
    private record Place(String address, List<WebTestClient> clients) {

        /** Taken in turns, so that each text and each role come to every form. */
        WebTestClient client(int turn) {
            return clients.get(turn % clients.size());
        }
    }

    /** Each text on every page, the administrator's last: there, leads are unseated. */
    private Map<String, Answer> plant() {
        Map<String, Answer> all = new TreeMap<>();
        for (List<Place> places : List.of(places(false), places(true))) {
            for (int turn = 0; turn < TEXTS.size(); turn++) {
                for (Place place : places) {
                    plant(place, turn).forEach((form, answer) -> all.merge(form, answer, Answer::orBetter));
                }
            }
        }
        return all;
    }

    private Map<String, Answer> plant(Place place, int turn) {
        PlantedForms forms = new PlantedForms(place.client(turn), TEXTS.get(turn));
        Map<String, Answer> answers = forms.plantOn(place.address());
        forms.pages().forEach(page -> Harmless.check(place.address(), page));
        answers.forEach((form, answer) ->
                assertThat(answer.status()).as("%s: %s", form, TEXTS.get(turn)).isLessThan(500));
        return answers;
    }

    /** Every page that there is. */
    private List<Place> places(boolean administrators) {
        return PageRoutes.of(mapping).stream()
                .filter(route -> administrators == route.pattern().startsWith("/admin"))
                .flatMap(route -> PageAddresses.of(route.pattern()).stream()
                        .map(places::fill)
                        .filter(address -> !address.contains("<"))
                        .map(address -> new Place(
                                address,
                                route.roles().stream()
                                        .map(role -> somebody(role, address))
                                        .toList())))
                .filter(place -> !place.clients().isEmpty())
                .toList();
    }

    private WebTestClient somebody(Role role, String address) {
        var area = AREA.matcher(address);
        String code = area.find() ? area.group(1) : AREAS.get(1);
        return people.computeIfAbsent(role.key() + code, key -> switch (role) {
            case VISITOR -> actors.visitor();
            case ADMINISTRATOR -> actors.as(Cast.administrator());
            case COUNCIL_LEAD, VCS_LEAD, COUNCIL_PARTICIPANT, VCS_PARTICIPANT -> actors.as(of(role, code));
            case PEER -> actors.as(peer());
        });
    }

    /** A lead of the example area, or a participant who was not invited: people who answer type nothing. */
    private static Viewer of(Role role, String area) {
        String side = role.side().map(Side::key).orElseThrow();
        String id = role.leads() ? "example-" + side + "-" + area.toLowerCase(Locale.ROOT) : area + "/x/somebody";
        return new Viewer(id, "Somebody", role, Optional.of(new AreaCode(area)));
    }

    private static Viewer peer() {
        return new Viewer("example-peer", "", Role.PEER, Optional.empty());
    }

    /** Follows every link in every role; gives at how many addresses a planted text was found. */
    private int takeEverything() {
        int shown = look(Cast.administrator(), List.of("/admin")) + look(peer(), List.of("/compare", "/compare.json"));
        for (String area : AREAS) {
            shown += Stream.of(Role.values())
                    .filter(role -> role.side().isPresent())
                    .mapToInt(role -> look(of(role, area), homes("/areas/" + area)))
                    .sum();
        }
        return shown;
    }

    private List<String> homes(String area) {
        String results = area + "/rounds/" + places.fill("<revealed>") + "/results.json";
        return List.of(area, area + "/plan", area + "/log", area + "/export.zip", area + "/plan.xlsx", results);
    }

    private int look(Viewer viewer, List<String> from) {
        Map<String, String> taken = Taken.by(viewer, actors, from);
        taken.forEach((address, answer) -> Harmless.check(viewer.role() + " " + address, answer));
        return (int) taken.values().stream()
                .filter(answer -> answer.contains("planted") || answer.contains("${7*7}"))
                .count();
    }
}
