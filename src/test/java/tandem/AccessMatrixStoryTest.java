package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.round.Participations;
import tandem.round.RoundId;

/**
 * Every route there is, asked by everybody there is: whoever may, is let in; whoever works in another role is told so
 * (403); another area's things, and things that do not exist, are not there (404); a visitor is asked to sign in. The
 * routes are read from the server, who may is written down in {@link WhoMayOpenWhat}.
 */
@StoryServer
@ActiveProfiles("examples")
@Import(ExamplePlaces.class)
@TestPropertySource(properties = "tandem.story=access-matrix")
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixStoryTest {

    /** What the handlers cannot do without; the rest of each form stays empty. */
    private static final String FORM = "from=0&up=true&revision=0&version=1";

    /** A form for files, with none in it. */
    private static final MediaType UPLOAD = MediaType.parseMediaType("multipart/form-data; boundary=B");

    private static final String CALDERDALE = "E08000033";
    private static final String DERBY = "E06000015";
    private static final String MALVERN_HILLS = "E07000235";
    private static final String ELSEWHERE = " of another area";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?)([a-z]+)(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");
    private static final Set<Role> OF_AN_AREA =
            Set.of(Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT);

    private final Map<String, Set<Role>> may = new WhoMayOpenWhat().routes();
    private final Map<String, WebTestClient> people = new LinkedHashMap<>();
    private final RequestMappingHandlerMapping mapping;
    private final ExamplePlaces places;
    private final Actors actors;
    private final Participations participations;

    @Autowired
    AccessMatrixStoryTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ExamplePlaces places,
            Actors actors,
            Participations participations) {
        this.mapping = mapping;
        this.places = places;
        this.actors = actors;
        this.participations = participations;
    }

    /** Everybody signs in anew: some requests end other people's sessions, as they should. */
    private void gather() {
        places.find();
        OF_AN_AREA.forEach(role -> List.of(CALDERDALE, DERBY, MALVERN_HILLS)
                .forEach(area -> people.put(role.key() + area, seated(role, area))));
        people.put("administrator", actors.as(Cast.administrator()));
        people.put("peer", seated(Role.PEER, ""));
    }

    @Test
    void everyRouteIsWrittenDown() {
        assertThat(new TreeSet<>(may.keySet()))
                .as("a new route fails the build until WhoMayOpenWhat says who may")
                .isEqualTo(routes());
    }

    @TestFactory
    Stream<DynamicTest> letsInWhoMayAndNobodyElse() {
        gather();
        return routes().stream()
                .sorted(Comparator.comparing((String route) -> route.startsWith("POST"))
                        .thenComparing(route -> route.endsWith("/leads/leave"))
                        .thenComparing(route -> route.contains("/admin"))
                        .thenComparing(route -> route.endsWith("/{side}/link")))
                .filter(route -> !isForEverybody(route))
                .map(route -> DynamicTest.dynamicTest(
                        route,
                        () -> Stream.of(Role.values())
                                .flatMap(role -> role.side().isPresent()
                                        ? Stream.of(role.key(), role.key() + ELSEWHERE)
                                        : Stream.of(role.key()))
                                .forEach(who -> assertThat(outcome(
                                                person(who, home(route)),
                                                route,
                                                own(route, who.startsWith("vcs") ? Side.VCS : Side.COUNCIL)))
                                        .as("%s by %s", route, who)
                                        .isEqualTo(expected(route, who)))));
    }

    @TestFactory
    Stream<DynamicTest> turnsNobodyAwayFromWhatIsForEverybody() {
        gather();
        return routes().stream()
                .filter(this::isForEverybody)
                .map(route -> DynamicTest.dynamicTest(
                        route,
                        () -> List.of(
                                        actors.visitor(),
                                        seated(Role.VCS_LEAD, DERBY),
                                        seated(Role.COUNCIL_PARTICIPANT, DERBY),
                                        seated(Role.PEER, ""))
                                .forEach(client -> assertThat(outcome(client, route, own(route)))
                                        .isIn(Outcome.LET_IN, Outcome.NOT_THERE))));
    }

    @TestFactory
    Stream<DynamicTest> hidesWhatIsNotThere() {
        gather();
        return routes().stream()
                .filter(route -> route.contains("{gss}"))
                .flatMap(route -> VARIABLE.matcher(route)
                        .results()
                        .map(found -> found.group(2))
                        .filter(name -> !List.of("gss", "answer", "kind").contains(name))
                        .filter(name -> !"round".equals(name) || !route.contains("/answer"))
                        .map(name -> DynamicTest.dynamicTest(route + " with a foreign " + name, () -> {
                            Role role =
                                    may.getOrDefault(route, Set.of()).iterator().next();
                            Map<String, String> foreign = own(route);
                            foreign.put(name, foreign(name));
                            assertThat(outcome(person(role.key(), home(route)), route, foreign))
                                    .as("%s with a foreign %s", route, name)
                                    .isEqualTo(Outcome.NOT_THERE);
                        })));
    }

    @Test
    void oneSidesLeadDoesNotReachTheOtherSidesInvitations() {
        gather();
        for (String verb : List.of("renew", "withdraw", "erase")) {
            String route = "POST /areas/{gss}/rounds/{round}/invitations/{participation}/" + verb;
            Map<String, String> others = own(route);
            others.put("participation", participation(Side.VCS));
            assertThat(outcome(person(Role.COUNCIL_LEAD.key(), DERBY), route, others))
                    .as(verb)
                    .isIn(Outcome.NOT_THERE, Outcome.NOT_FOR_THIS_ROLE);
        }
    }

    @Test
    void whoeverAnswersIsAskedForTheLinkOfAnyOtherRoundWhetherThereIsOneOrNot() {
        gather();
        WebTestClient participant = person(Role.VCS_PARTICIPANT.key(), DERBY);

        for (String round : List.of("1999-1", places.fill("<revealed>"))) {
            for (String route : routes()) {
                if (route.contains("/answer") && !route.contains("/compare")) {
                    Map<String, String> other = own(route);
                    other.put("round", round);
                    assertThat(ask(participant, route, other).getStatus())
                            .as("%s of %s", route, round)
                            .isEqualTo(HttpStatus.CONFLICT);
                }
            }
        }
    }

    /** What became of a request, as far as access goes. */
    private enum Outcome {
        LET_IN,
        ASKED_TO_SIGN_IN,
        NOT_FOR_THIS_ROLE,
        NOT_THERE
    }

    private Outcome expected(String route, String who) {
        if (Role.VISITOR.key().equals(who)) {
            return Outcome.ASKED_TO_SIGN_IN;
        }
        Role role = Role.ofKey(who.replace(ELSEWHERE, ""));
        if (route.contains("{gss}") && (who.endsWith(ELSEWHERE) || role == Role.PEER)) {
            return Outcome.NOT_THERE;
        }
        return may.getOrDefault(route, Set.of()).contains(role) ? Outcome.LET_IN : Outcome.NOT_FOR_THIS_ROLE;
    }

    private boolean isForEverybody(String route) {
        return may.getOrDefault(route, Set.of()).contains(Role.VISITOR);
    }

    private static Outcome outcome(WebTestClient client, String route, Map<String, String> variables) {
        FluxExchangeResult<String> answer = ask(client, route, variables);
        answer.getResponseBody().blockLast();
        HeadersOfEveryPage.checkNotStored(route, answer.getResponseHeaders());
        if (answer.getStatus().is3xxRedirection()
                && String.valueOf(answer.getResponseHeaders().getLocation()).startsWith("/sign-in")
                && !route.endsWith("/sign-out")
                && !route.endsWith("/choose-role")) {
            return Outcome.ASKED_TO_SIGN_IN;
        }
        if (answer.getStatus().isSameCodeAs(HttpStatus.FORBIDDEN)) {
            return Outcome.NOT_FOR_THIS_ROLE;
        }
        assertThat(answer.getStatus().is5xxServerError()).as(route).isFalse();
        return answer.getStatus().isSameCodeAs(HttpStatus.NOT_FOUND) ? Outcome.NOT_THERE : Outcome.LET_IN;
    }

    private static FluxExchangeResult<String> ask(WebTestClient client, String route, Map<String, String> variables) {
        String[] words = route.split(" ", 3);
        MediaType wanted = words.length > 2 ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML;
        String path = VARIABLE.matcher(words[1]).replaceAll(found -> variables.getOrDefault(found.group(2), "nothing"));
        return client.method(HttpMethod.valueOf(words[0]))
                .uri(path)
                .header(HttpHeaders.ACCEPT, wanted.toString(), MediaType.ALL_VALUE)
                .contentType(isUpload(route) ? UPLOAD : MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(
                        isUpload(route)
                                ? "--B--\r\n"
                                : "POST".equals(words[0])
                                        ? FORM + (path.contains("/together") ? "&about=relationship/1" : "")
                                        : "")
                .exchange()
                .returnResult(String.class);
    }

    private static boolean isUpload(String route) {
        return route.equals("POST /areas/{gss}/plan/import");
    }

    /** The example area in which there is what a route is about. */
    private static String home(String route) {
        if (route.contains("/together") || route.endsWith("/leads/leave")) {
            return MALVERN_HILLS;
        }
        return Stream.of("/plan", "/results", "/compare").anyMatch(route::contains) ? CALDERDALE : DERBY;
    }

    /** Something that exists there, for each name that stands in the address. */
    private Map<String, String> own(String route, Side side) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("gss", home(route));
        own.put(
                "round",
                places.fill(
                        route.contains("/own-results")
                                ? "<alone>"
                                : DERBY.equals(home(route)) ? "<open>" : "<revealed>"));
        own.put("number", "1");
        own.put("slug", route.contains("/departments/") ? "communities" : "network");
        own.put("side", "council");
        own.put("reference", "A1");
        own.put("version", "1");
        own.put("upload", places.fill("<upload>"));
        own.put("kind", route.contains("{about}") ? "theme" : route.contains("{*id}") ? "relationship" : "whole");
        own.put("about", "shared-foundations");
        own.put(
                "id",
                route.contains("/compare") || route.contains("/challenges")
                        ? "example-challenge"
                        : route.contains("{*id}") ? "1" : "relationships");
        own.put("participation", participation(side));
        own.put("person", route.contains("/challenges") ? "example-peer" : "example-vcs-e06000025");
        own.put("answer", "consent");
        own.put("topic", "evaluate");
        own.put("role", "peer");
        return own;
    }

    private Map<String, String> own(String route) {
        return own(route, Side.COUNCIL);
    }

    private static String foreign(String name) {
        return switch (name) {
            case "round" -> "1999-1";
            case "number" -> "999";
            case "version" -> "999";
            case "reference" -> "A999";
            default -> "nobody";
        };
    }

    private String participation(Side side) {
        return participations
                .list(RoundId.at(DERBY, places.fill("<open>")))
                .filter(each -> each.affiliation().side() == side)
                .next()
                .map(each -> each.id().name())
                .blockOptional()
                .orElseThrow();
    }

    private WebTestClient person(String who, String home) {
        String elsewhere = CALDERDALE.equals(home) ? DERBY : CALDERDALE;
        String key = who.endsWith(ELSEWHERE) ? who.replace(ELSEWHERE, elsewhere) : who;
        return people.getOrDefault(key, people.getOrDefault(key + home, actors.visitor()));
    }

    /** Signed in by the button of the start page, with an own seat among the examples. */
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

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods().keySet().forEach(info -> routes.addAll(names(info)));
        return routes;
    }

    private static Collection<String> names(RequestMappingInfo info) {
        Set<String> names = new TreeSet<>();
        boolean json = info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.APPLICATION_JSON);
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
            info.getPatternsCondition()
                    .getPatterns()
                    .forEach(
                            pattern -> names.add(method + " " + pattern.getPatternString() + (json ? " as JSON" : "")));
        }
        return names;
    }
}
