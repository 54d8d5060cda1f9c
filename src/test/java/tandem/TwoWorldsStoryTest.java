package tandem;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;
import static tandem.round.RoundBuilder.aRound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tandem.access.Cast;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.Viewer;
import tandem.examples.Examples;
import tandem.examples.Seats;
import tandem.questionnaire.Step;
import tandem.round.Answer;
import tandem.round.Answering;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participations;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.round.Ticket;
import tandem.workbook.PlanExport;
import tandem.workbook.Upload;
import tandem.workbook.Uploads;

/**
 * Two stores that differ only in what a VCS organisation answered, where what is shown stays the same: the council's lead,
 * its participants, peers and the public get the same bytes everywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoWorldsStoryTest {

    private static final List<AreaCode> AREAS = List.of(Cast.CALDERDALE, Cast.DERBY, new AreaCode("E07000235"));

    private static final Set<Role> COUNCIL_SIDE = Set.of(Role.COUNCIL_LEAD, Role.COUNCIL_PARTICIPANT, Role.PEER);
    private static final String OWN_ANSWERS = "/areas/{gss}/rounds/{round}/answer";
    private static final String ADDING =
            "/relationships/new/parties?key=9b2f6c1e-0000-4000-8000-5d3a7e1f4c21&name=Food&main=ongoing";
    private static final List<String> RESULTS =
            List.of("/own-results", "/results", "/results.json", "/results?x=money&y=time&layer=vcs");
    private static final String CAME_BACK = "came-back";
    private static final String MONEY = Part.AXIS + "money";

    private Path folders = Path.of("");
    private int port;
    private List<World.Saved> saved = List.of();
    private Map<RoundId, Round> rounds = Map.of();
    private Map<String, String> taken = Map.of();

    @BeforeAll
    void takeEverythingFromOneWorld(@TempDir Path folder) throws IOException {
        folders = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (World world = World.start(folders.resolve("first"), port, (round, part) -> part)) {
            saved = List.copyOf(world.saved());
            rounds = Examples.casts().stream()
                    .map(cast -> cast.code())
                    .flatMap(area -> world.bean(Rounds.class).list(area).toStream())
                    .collect(Collectors.toMap(Round::id, each -> each));
            taken = take(world, 1);
            assertCovers(world);
        }
    }

    @Test
    void givesTheCouncilTheSameBytesWhenOneAnswerDiffersAndTheMedianStays() {
        assertThat(differing("one-answer", 1, oneAnswer(true))).isEmpty();
    }

    /** Answers about what only the VCS sees, about what too few know, and in a round that is still open. */
    @Test
    void givesTheCouncilTheSameBytesWhateverIsAnsweredWhereNothingIsShown() {
        assertThat(differing("unseen", 5, this::otherwiseWhereUnseen)).isEmpty();
    }

    @Test
    void wouldNoticeAMedianThatMoves() {
        try (World world = World.start(folders.resolve("moved"), port, oneAnswer(false))) {
            List<String> figures = from(world, Cast.CALDERDALE).stream()
                    .filter(address -> address.endsWith(".json"))
                    .toList();
            Map<String, String> other = new HashMap<>();
            put(other, lead(Cast.CALDERDALE), Taken.by(lead(Cast.CALDERDALE), world.actors(), figures));

            assertThat(other)
                    .hasSize(2)
                    .allSatisfy((address, answer) -> assertThat(taken).containsKey(address));
            assertThat(other.entrySet().stream()
                            .filter(each -> !taken.entrySet().contains(each)))
                    .isNotEmpty();
        }
    }

    private List<String> differing(String name, int openAnswer, BiFunction<RoundId, Part, Part> change) {
        AtomicInteger changes = new AtomicInteger();
        try (World world = World.start(folders.resolve(name), port, (round, part) -> {
            Part changed = change.apply(round, part);
            changes.addAndGet(changed.equals(part) ? 0 : 1);
            return changed;
        })) {
            Map<String, String> other = take(world, openAnswer);
            System.out.printf(
                    "Two worlds, %s: %d answers differ, %d addresses, %d bytes%n",
                    name,
                    changes.get(),
                    other.size(),
                    other.values().stream().mapToLong(String::length).sum());
            assertThat(changes).hasPositiveValue();
            assertThat(other.keySet()).isEqualTo(taken.keySet());
            return taken.keySet().stream()
                    .filter(address -> !taken.getOrDefault(address, "").equals(other.get(address)))
                    .toList();
        }
    }

    private static Map<String, String> take(World world, int openAnswer) {
        answerOpenRound(world, openAnswer);
        sendBackTheWorkbook(world);
        got(world.bean(Rounds.class)
                .add(aRound().in(AREAS.get(2)).named("2027-1").preparing()));
        Map<String, String> all = new TreeMap<>();
        for (AreaCode area : AREAS) {
            List<String> from = from(world, area);
            put(all, lead(area), Taken.by(lead(area), world.actors(), from));
            Viewer participant = participant(world, area);
            put(all, participant, Taken.by(participant, world.actors(), from));
        }
        put(all, Seats.peer(), Taken.by(Seats.peer(), world.actors(), List.of("/", "/compare", "/compare.json")));
        Viewer nobody = new Viewer("nobody", "", Role.VISITOR, Optional.empty());
        put(all, nobody, Taken.by(nobody, world.actors(), List.of("/")));
        return all;
    }

    private static void sendBackTheWorkbook(World world) {
        Viewer lead = lead(Cast.CALDERDALE);
        Upload upload = got(world.bean(PlanExport.class)
                .export(Cast.CALDERDALE, lead, world.actors().address())
                .map(file -> new Upload(
                        CAME_BACK,
                        Cast.CALDERDALE,
                        lead.person(),
                        Instant.parse("2026-06-15T13:00:00Z"),
                        whole(file.content()))));
        got(world.bean(Uploads.class).put(upload).thenReturn(upload));
    }

    private static ByteArrayResource whole(Resource file) {
        try {
            return new ByteArrayResource(file.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void put(Map<String, String> all, Viewer viewer, Map<String, String> taken) {
        taken.forEach((address, answer) -> all.put(viewer.role().key() + " " + address, answer));
    }

    /** Where somebody begins: the area's home, its workbook, its log, and every round's results as JSON. */
    private static List<String> from(World world, AreaCode area) {
        String home = "/areas/" + area;
        return Stream.concat(
                        Stream.of(
                                        "",
                                        "/plan.xlsx",
                                        "/plan.csv",
                                        "/plan",
                                        "/log",
                                        "/compare",
                                        ADDING,
                                        "/plan/import/" + CAME_BACK)
                                .map(home::concat),
                        world.bean(Rounds.class)
                                .list(area)
                                .toStream()
                                .flatMap(
                                        round -> RESULTS.stream().map(round.id().path()::concat)))
                .toList();
    }

    private static Viewer lead(AreaCode area) {
        return new Viewer("p-carol", "Carol Council", Role.COUNCIL_LEAD, Optional.of(area));
    }

    private static Viewer participant(World world, AreaCode area) {
        return got(world.bean(Rounds.class)
                .list(area)
                .concatMap(round -> world.bean(Participations.class).list(round.id()))
                .filter(each -> each.affiliation().side() == Side.COUNCIL)
                .map(each -> new Viewer(each.id().toString(), "Council", Role.COUNCIL_PARTICIPANT, Optional.of(area)))
                .next());
    }

    /** Somebody of Derby's VCS answers that the whole is at this step, and submits. */
    private static void answerOpenRound(World world, int step) {
        Answering answering = world.bean(Answering.class);
        Participations participations = world.bean(Participations.class);
        Secret invitation = Secret.random();
        Ticket ticket = got(world.bean(Rounds.class)
                .list(Cast.DERBY)
                .filter(Round::isOpen)
                .next()
                .flatMap(round -> participations
                        .list(round.id())
                        .filter(each -> each.affiliation().side() == Side.VCS)
                        .next())
                .flatMap(each -> participations.save(each.reinvite(invitation)))
                .flatMap(each -> answering.claim(invitation.text(), Secret.random())));
        answering
                .save(ticket, PartName.WHOLE, Map.of("axis/money", new Answer.Placed(new Step(step))))
                .then(answering.submit(ticket))
                .block();
    }

    /** Changes one VCS organisation's answer to an axis that is shown, so that the median stays, or moves by a step. */
    private BiFunction<RoundId, Part, Part> oneAnswer(boolean medianStays) {
        return saved.stream()
                .filter(each -> each.round().area().equals(Cast.CALDERDALE) && isShown(each.round(), each.part()))
                .sorted(Comparator.comparing(each -> each.part().key()))
                .flatMap(each -> IntStream.rangeClosed(1, 5)
                        .filter(step -> step(each.part()) > 0 && step != step(each.part()))
                        .filter(step -> {
                            double moved = Math.abs(median(each, step) - median(each, step(each.part())));
                            return medianStays ? moved == 0 : moved >= 1;
                        })
                        .mapToObj(step -> oneAnswer(each.part().key(), step)))
                .findFirst()
                .orElseThrow();
    }

    private static BiFunction<RoundId, Part, Part> oneAnswer(String key, int step) {
        return (round, part) -> part.key().equals(key) ? answering(part, Map.of(MONEY, placed(step))) : part;
    }

    private Part otherwiseWhereUnseen(RoundId round, Part part) {
        boolean seen = part.side() != Side.VCS || !part.name().isRelationship() || isShown(round, part);
        Map<String, Answer> otherwise = new HashMap<>();
        part.answers().forEach((item, answer) -> otherwise.put(item, otherwise(answer)));
        return seen ? part : answering(part, otherwise);
    }

    private static Answer otherwise(Answer answer) {
        return answer instanceof Answer.Ticked
                ? new Answer.Ticked(Set.of(), Set.of())
                : placed(answer.score().orElse(0) % 5 + 1);
    }

    private static Part answering(Part part, Map<String, Answer> otherwise) {
        Map<String, Answer> answers = new HashMap<>(part.answers());
        answers.putAll(otherwise);
        return new Part(part.key(), part.name(), part.side(), answers, part.contributor(), part.counted());
    }

    /** Whether the council is shown what the VCS says here. */
    private boolean isShown(RoundId id, Part part) {
        Round round = rounds.get(id);
        return round != null
                && together(id, part).count() >= round.terms().threshold()
                && round.relationships().stream()
                        .noneMatch(each -> each.isWithinVcs()
                                && PartName.relationship(each.number()).equals(part.name()));
    }

    private Stream<Part> together(RoundId round, Part part) {
        return saved.stream()
                .filter(each -> each.round().equals(round))
                .map(World.Saved::part)
                .filter(each -> each.side() == Side.VCS && each.name().equals(part.name()) && part.side() == Side.VCS);
    }

    private double median(World.Saved one, int step) {
        int[] steps = together(one.round(), one.part())
                .mapToInt(each -> each.key().equals(one.part().key()) ? step : step(each))
                .filter(each -> each > 0)
                .sorted()
                .toArray();
        return steps.length == 0 ? 0 : (steps[(steps.length - 1) / 2] + steps[steps.length / 2]) / 2.0;
    }

    private static int step(Part part) {
        Answer answer = part.answers().get(MONEY);
        return answer == null ? 0 : answer.score().orElse(0);
    }

    private static Answer placed(int step) {
        return new Answer.Placed(new Step(step));
    }

    /** No page of the council's side or of peers is left out but those of one's own answers, which need one's own link. */
    private void assertCovers(World world) {
        var mapping = world.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        assertThat(PageRoutes.of(mapping))
                .allSatisfy(route -> route.roles().stream()
                        .filter(COUNCIL_SIDE::contains)
                        .forEach(role -> assertThat(route.pattern().startsWith(OWN_ANSWERS)
                                        || taken.keySet().stream()
                                                .filter(address -> address.startsWith(role.key() + " "))
                                                .anyMatch(address -> matches(route.pattern(), address)))
                                .as(role + " " + route.pattern())
                                .isTrue()));
    }

    private static boolean matches(String pattern, String address) {
        String path = address.substring(address.indexOf(' ') + 1).replaceAll("\\?.*", "");
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }
}
