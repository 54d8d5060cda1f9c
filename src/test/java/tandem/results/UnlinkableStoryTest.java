package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;
import static tandem.round.ParticipationBuilder.anInvitation;
import static tandem.round.RoundBuilder.aRound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tandem.access.Cast;
import tandem.access.Secret;
import tandem.access.StoryServer;
import tandem.questionnaire.Instrument;
import tandem.round.Answer;
import tandem.round.AnswerSheet;
import tandem.round.Answering;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.Participations;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.round.Ticket;

/**
 * Thirty organisations answer one after the other, the worst case. Whoever reads every collection while the round is open
 * tries to join parts to each other and to participants; whoever reads the files after the reveal looks for what is left.
 */
@StoryServer
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class UnlinkableStoryTest {

    private static final int PEOPLE = 30;

    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir", ""), "tandem-story-" + UUID.randomUUID());

    private int rounds;

    private final ReactiveMongoTemplate mongo;
    private final Rounds roundStore;
    private final Participations participations;
    private final Answering answering;
    private final Reveal reveal;

    private final List<Ticket> tickets = new ArrayList<>();
    private final Map<String, Integer> whose = new TreeMap<>();
    private Round round = aRound().open();

    @Autowired
    UnlinkableStoryTest(
            ReactiveMongoTemplate mongo,
            Rounds roundStore,
            Participations participations,
            Answering answering,
            Reveal reveal) {
        this.mongo = mongo;
        this.roundStore = roundStore;
        this.participations = participations;
        this.answering = answering;
        this.reveal = reveal;
    }

    @DynamicPropertySource
    static void ourOwnFolder(DynamicPropertyRegistry properties) {
        properties.add("tandem.data", FOLDER::toString);
    }

    @BeforeAll
    void letThirtyAnswer() {
        tickets.clear();
        whose.clear();
        List<String> organisations = IntStream.range(0, PEOPLE)
                .mapToObj(number -> "organisation-" + number)
                .toList();
        round = aRound().named("unlinkable-" + rounds++)
                .about("Food", List.of("adult-care"), organisations)
                .about("Advice", List.of("adult-care"), organisations)
                .open();
        got(roundStore.add(round));
        roundStore.pin(round).block();
        for (int person = 0; person < PEOPLE; person++) {
            answer(person, organisations.get(person), new Random(person));
        }
    }

    private void answer(int person, String organisation, Random chance) {
        Secret invitation = Secret.random();
        Participation invited = got(participations.add(anInvitation(round)
                .ofOrganisation(organisation)
                .withInvitation(invitation)
                .invited()));
        Ticket ticket = got(answering.claim(invitation.text(), Secret.random()));
        Instrument instrument = got(roundStore.instrument(round));
        for (PartName part : AnswerSheet.possible(round, invited.affiliation(), instrument)) {
            Map<String, Answer> answers = Item.of(part, instrument).stream()
                    .collect(Collectors.toMap(Item::id, item -> item.byChance(chance)));
            answering.save(ticket, part, answers).block();
            whose.put(ticket.keyOf(part), person);
        }
        got(answering.submit(ticket));
        whose.put(invited.id().toString(), person);
        tickets.add(ticket);
    }

    @Test
    void joinsNoPartToAnotherOrToAParticipantBeyondChance() {
        Joining natural = joining();

        System.out.println("Joined by chance would be " + natural.expected() + " of " + natural.all()
                + "; joined by the order found " + natural.joined() + ", by id "
                + natural.sortedBy(each -> each.getString("_id")).joined() + ", by size "
                + natural.sortedBy(each -> String.format("%09d", each.toJson().length()))
                        .joined());
        for (Joining order : List.of(
                natural,
                natural.sortedBy(each -> each.getString("_id")),
                natural.sortedBy(each -> String.format("%09d", each.toJson().length())))) {
            assertThat(order.joined()).isLessThan(order.expected() + (long) (6 * Math.sqrt((double) order.expected())));
        }
    }

    /** The attack must be able to succeed: kept in the order in which they came, everything would be joined. */
    @Test
    void wouldJoinEverythingIfPartsLayInTheOrderInWhichTheyCame() {
        Joining came = joining().sortedBy(each -> String.format("%04d", whose.getOrDefault(each.getString("_id"), 0)));

        assertThat(came.joined()).isEqualTo(came.all());
    }

    @Test
    void putsNothingIntoAPartThatOnlyOnePersonsPartsHaveOrThatStandsElsewhere() {
        List<Document> parts = stored("parts");
        Map<String, List<Integer>> owners = new TreeMap<>();
        parts.forEach(part -> Joining.texts(part)
                .distinct()
                .forEach(text -> owners.computeIfAbsent(text, first -> new ArrayList<>())
                        .add(whose.get(part.getString("_id")))));

        assertThat(owners)
                .allSatisfy((text, having) -> assertThat(
                                having.size() == 1 || having.stream().distinct().count() > 1)
                        .as(text)
                        .isTrue());
        String keys = parts.stream().map(part -> part.getString("_id")).collect(Collectors.joining(" "));
        assertThat(others().flatMap(Joining::texts).filter(text -> text.length() > 8 && keys.contains(text)))
                .isEmpty();
        assertThat(parts.stream().map(part -> part.getString("_id").substring(0, 12)))
                .doesNotHaveDuplicates();
        assertThat(parts)
                .allSatisfy(part -> assertThat(Joining.values(part))
                        .hasOnlyElementsOfTypes(String.class, Integer.class, Boolean.class));
    }

    /** Another round is open meanwhile, whose answers stay; after its own reveal nothing of any answer is left. */
    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoPartAndNoAnswerInTheFilesAfterTheReveal(CapturedOutput console) {
        Round other = round;
        List<String> others = keys();
        letThirtyAnswer();
        List<String> ours = keys();
        String open = files();
        assertThat(open).contains(ours).contains(others).contains("axis/money", "does-not-know");
        assertThat(tickets.stream().map(ticket -> ticket.secret().text()).filter(open::contains))
                .isEmpty();

        reveal(round);

        String left = files();
        assertThat(ours.stream().filter(left::contains)).isEmpty();
        assertThat(left).contains(others);
        assertThat(console.getAll()).doesNotContain(ours);

        reveal(other);

        assertThat(files()).doesNotContain(others).doesNotContain("axis/money", "does-not-know");
    }

    private void reveal(Round answered) {
        got(roundStore.save(answered.close(aRound().closed().closings().at().get(0))));
        got(reveal.agree(Cast.councilLead(), answered.id()));
        assertThat(got(reveal.agree(Cast.vcsLead(), answered.id())).isRevealed())
                .isTrue();
    }

    /** The keys of all parts. */
    private List<String> keys() {
        return whose.keySet().stream().filter(key -> !key.contains("/")).toList();
    }

    private Joining joining() {
        Map<String, List<Document>> groups = stored("parts").stream()
                .collect(Collectors.groupingBy(part -> part.getString("name"), TreeMap::new, Collectors.toList()));
        groups.put("participations", stored("participations"));
        return new Joining(groups, whose);
    }

    /** As they are found, in the order that a collection has by itself. */
    private List<Document> stored(String collection) {
        return got(mongo.findAll(Document.class, collection)
                .filter(each -> round.id().toString().equals(each.getString("round")))
                .collectList());
    }

    private Stream<Document> others() {
        return got(mongo.getCollectionNames()
                        .filter(name -> !name.equals("parts"))
                        .flatMap(name -> mongo.findAll(Document.class, name))
                        .collectList())
                .stream();
    }

    private static String files() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            StringBuilder text = new StringBuilder();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
