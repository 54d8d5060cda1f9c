package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Role;
import tandem.access.StoryServer;

/** No page looks through a whole collection: it does not take longer beside 100,000 documents of other areas. */
@StoryServer
@ActiveProfiles("examples")
@Import({ExamplePlaces.class, QuestionsByKey.Listening.class})
@TestPropertySource(properties = "tandem.story=keys")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeysStoryTest {

    private static final int DOCUMENTS = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final int TIMES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String DERBY = "E06000015";
    private static final List<String> OF_AREAS = List.of(
            "organisations",
            "departments",
            "relationships",
            "rounds",
            "participations",
            "agreedPlaces",
            "pinnedQuestionnaires",
            "results",
            "planVersions",
            "log");

    private final RequestMappingHandlerMapping mapping;
    private final ExamplePlaces places;
    private final Actors actors;
    private final ReactiveMongoTemplate store;
    private final QuestionsByKey questions;

    @Autowired
    KeysStoryTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ExamplePlaces places,
            Actors actors,
            ReactiveMongoTemplate store,
            QuestionsByKey questions) {
        this.mapping = mapping;
        this.places = places;
        this.actors = actors;
        this.store = store;
        this.questions = questions;
    }

    /** Somebody who asks for a page. */
    private record Asking(String who, WebTestClient client, String address) {

        int status() {
            return client.get()
                    .uri(base -> URI.create(base.build() + address))
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getStatus()
                    .value();
        }

        /** Whoever is from elsewhere is sent away before anything is looked for. */
        boolean isAtHome() {
            return !address.startsWith("/areas/")
                    || who.equals("administrator")
                    || who.endsWith(address.split("/", -1)[2]);
        }

        @Override
        public String toString() {
            return address + " by " + who;
        }
    }

    @Test
    @Order(1)
    void everyPageAsksByKey() {
        List<Asking> all = everything();
        Map<String, String> scans = new TreeMap<>();
        int answered = 0;
        for (Asking asking : all) {
            questions.scans();
            int status = asking.status();
            answered += status == 200 ? 1 : 0;
            questions.scans().forEach(scan -> scans.putIfAbsent(scan, asking.toString()));
        }
        System.out.printf("Keys: %d pages asked, %d shown%n", all.size(), answered);

        assertThat(answered).isGreaterThan(100);
        assertThat(scans).isEmpty();
    }

    @Test
    @Order(2)
    void noPageTakesLongerBesideManyDocumentsOfOtherAreas() {
        List<Asking> pages = everything().stream()
                .filter(asking -> asking.who().equals("council-lead of " + DERBY))
                .filter(asking -> asking.address().startsWith("/areas/"))
                .filter(asking -> asking.status() == 200)
                .toList();
        milliseconds(pages);
        List<Double> alone = milliseconds(pages);
        long planted = plant();
        List<Double> beside = milliseconds(pages);

        double ratio = sum(beside) / sum(alone);
        System.out.printf(
                "Keys: %d pages beside %d documents of other areas: %.0f ms, alone %.0f ms, ratio %.2f%n",
                pages.size(), planted, sum(beside), sum(alone), ratio);
        assertThat(planted).isGreaterThanOrEqualTo(DOCUMENTS);
        assertThat(ratio).isLessThan(2);
    }

    private List<Asking> everything() {
        places.find();
        places.put("<known>", "1");
        places.put("<participation>", places.participation(Side.COUNCIL));
        List<Asking> all = new ArrayList<>();
        Map<String, WebTestClient> people = people();
        for (PageRoutes.PageRoute route : PageRoutes.of(mapping)) {
            for (String address : PageAddresses.of(route.pattern())) {
                people.forEach((who, client) -> all.add(new Asking(who, client, places.fill(address))));
            }
        }
        return all.stream().filter(Asking::isAtHome).toList();
    }

    private Map<String, WebTestClient> people() {
        Map<String, WebTestClient> people = new TreeMap<>();
        Stream.of(Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT)
                .forEach(role -> List.of(DERBY, "E08000033", "E07000235")
                        .forEach(area -> people.put(role.key() + " of " + area, seated(role, area))));
        people.put("peer", seated(Role.PEER, ""));
        people.put("administrator", actors.as(Cast.administrator()));
        people.put("visitor", actors.visitor());
        return people;
    }

    private WebTestClient seated(Role role, String area) {
        WebTestClient.Builder client = actors.visitor().mutate();
        actors.visitor()
                .post()
                .uri("/examples/as/" + role.key())
                .body(BodyInserters.fromFormData("area", area))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .returnResult(String.class)
                .getResponseCookies()
                .toSingleValueMap()
                .values()
                .forEach(cookie -> client.defaultCookie(cookie.getName(), cookie.getValue()));
        return client.build();
    }

    private static List<Double> milliseconds(List<Asking> pages) {
        return pages.stream().map(KeysStoryTest::median).toList();
    }

    private static double median(Asking page) {
        return Stream.generate(() -> {
                    long begun = System.nanoTime();
                    page.status();
                    return (System.nanoTime() - begun) / 1e6;
                })
                .limit(TIMES)
                .sorted(Comparator.naturalOrder())
                .skip(TIMES / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double sum(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Copies what Derby has into areas that nobody looks at, as often as it takes. */
    private long plant() {
        long planted = 0;
        for (String collection : OF_AREAS) {
            List<Document> own = Flux.from(store.findAll(Document.class, collection))
                    .filter(document -> document.getString("_id").startsWith(DERBY))
                    .collectList()
                    .blockOptional()
                    .orElseThrow();
            planted += own.isEmpty() ? 0 : plant(collection, own, DOCUMENTS / 8);
        }
        return planted;
    }

    private long plant(String collection, List<Document> own, int wanted) {
        return Flux.range(0, wanted)
                .map(number -> elsewhere(own.get(number % own.size()), number / own.size()))
                .buffer(AT_ONCE)
                .concatMap(some -> store.getCollection(collection)
                        .flatMap(documents -> Mono.from(documents.insertMany(some)))
                        .thenReturn(some.size()))
                .reduce(0, Integer::sum)
                .blockOptional(LONGEST)
                .orElseThrow();
    }

    private static Document elsewhere(Document own, int area) {
        String code = "W%08d".formatted(area);
        Document other = new Document(own);
        List.of("_id", "area", "round")
                .forEach(field -> other.computeIfPresent(
                        field, (name, value) -> String.valueOf(value).replace(DERBY, code)));
        return other;
    }
}
