package tandem.results;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.PersonId;
import tandem.access.Secret;
import tandem.area.DepartmentId;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.questionnaire.Fixtures;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Step;
import tandem.round.Affiliation;
import tandem.round.Answer;
import tandem.round.Closings;
import tandem.round.Contributor;
import tandem.round.Mode;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.ParticipationId;
import tandem.round.PinnedRelationship;
import tandem.round.Promise;
import tandem.round.Proposal;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Terms;
import tandem.round.Yes;
import tandem.round.Yeses;

/** Tells a round and its answers: {@code aRound().placed(VCS, WHOLE, "strategic", 4, 4, 2).results()}; 0 is "I do not know". */
final class ARound {

    static final AreaCode CALDERDALE = new AreaCode("E08000033");
    static final LocalDate REVEAL = LocalDate.of(2026, 3, 2);
    static final Instrument OURS = new Instrument(
            List.of(
                    Fixtures.read(Path.of("questionnaires/relationships.yaml")),
                    Fixtures.read(Path.of("questionnaires/principles.yaml"))),
            false);

    private final Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
    private final Map<String, String> contributors = new HashMap<>();
    private final List<PinnedRelationship> relationships = new ArrayList<>();
    private final List<Participation> participations = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private Instrument instrument = OURS;
    private Terms terms = new Terms(Mode.SEPARATE, Promise.ANONYMOUS, 3, false);
    private RoundId id = new RoundId(CALDERDALE, "2026-1");
    private String title = "Spring 2026";
    private LocalDate revealedOn = REVEAL;

    static ARound aRound() {
        return new ARound();
    }

    static PinnedRelationship pinned(int number, String... departments) {
        return new PinnedRelationship(
                number,
                "Relationship " + number,
                List.of("shaping"),
                List.of(new OrganisationId(CALDERDALE, "voluntary-action")),
                Arrays.stream(departments)
                        .map(slug -> new DepartmentId(CALDERDALE, slug))
                        .toList(),
                List.of("whole-place"),
                true,
                true);
    }

    ARound named(String name, String newTitle, LocalDate revealed) {
        id = new RoundId(CALDERDALE, name);
        title = newTitle;
        revealedOn = revealed;
        return this;
    }

    ARound asking(Instrument other) {
        instrument = other;
        return this;
    }

    ARound promising(Promise promise, int threshold) {
        terms = new Terms(terms.mode(), promise, threshold, terms.showVcsRelationshipsToCouncil());
        return this;
    }

    ARound showingVcsRelationshipsToTheCouncil() {
        terms = new Terms(terms.mode(), terms.promise(), terms.threshold(), true);
        return this;
    }

    ARound in(Mode mode) {
        terms = new Terms(mode, terms.promise(), terms.threshold(), terms.showVcsRelationshipsToCouncil());
        return this;
    }

    ARound about(PinnedRelationship relationship) {
        relationships.add(relationship);
        return this;
    }

    /** Each respondent's step on an axis of a relationship or of the whole. */
    ARound placed(Side side, PartName name, String axis, int... steps) {
        return rated(side, name, Part.AXIS + axis, steps);
    }

    /** Each respondent's step on a statement. */
    ARound rated(Side side, PartName name, String item, int... steps) {
        for (int one = 0; one < steps.length; one++) {
            said(
                    side,
                    name,
                    one,
                    item,
                    steps[one] == 0 ? new Answer.DoesNotKnow() : new Answer.Placed(new Step(steps[one])));
        }
        return this;
    }

    /** What one respondent (counted from 0) ticks, some of it marked. */
    ARound ticked(Side side, PartName name, int respondent, String item, Set<String> options, Set<String> marked) {
        return said(side, name, respondent, item, new Answer.Ticked(options, marked));
    }

    ARound said(Side side, PartName name, int respondent, String item, Answer answer) {
        answers.computeIfAbsent(key(side, name, respondent), missing -> new HashMap<>())
                .put(item, answer);
        return this;
    }

    /** From whom a respondent's answers on a part are, where the promise names organisations. */
    ARound from(String organisation, Side side, PartName name, int... respondents) {
        for (int respondent : respondents) {
            contributors.put(key(side, name, respondent), organisation);
        }
        return this;
    }

    ARound invited(Side side, Organisation organisation, boolean submitted) {
        organisations.add(organisation);
        Participation invited = Participation.invited(
                new ParticipationId(id, organisation.id().slug()),
                new Affiliation(side, organisation.id().toString(), organisation.name()),
                organisation.name(),
                Secret.random());
        participations.add(
                submitted
                        ? invited.claim(Secret.random(), REVEAL.atStartOfDay().toInstant(ZoneOffset.UTC))
                                .beginSubmitting()
                                .submitted()
                        : invited);
        return this;
    }

    Round round() {
        PersonId lead = new PersonId("p-lead");
        Yes yes = new Yes(lead, REVEAL.atStartOfDay().toInstant(ZoneOffset.UTC));
        Yeses both = new Yeses(Map.of(Side.COUNCIL, yes, Side.VCS, yes));
        return new Round(
                id,
                new Proposal(
                        title,
                        terms,
                        instrument.questionnaires().stream()
                                .map(each -> each.id())
                                .toList(),
                        instrument.shortForm(),
                        REVEAL.minusDays(30),
                        REVEAL.minusDays(1)),
                Round.State.CLOSED,
                relationships,
                both,
                both,
                Closings.NONE,
                true,
                0);
    }

    /** Where people are named, an organisation's name and its person's stand with a hash between them. */
    private Contributor contributor(String whose) {
        String[] parts = whose.split("#", -1);
        return new Contributor(
                parts[0],
                Optional.of(parts).filter(named -> named.length > 1).map(named -> new ParticipationId(id, named[1])));
    }

    List<Part> parts() {
        return answers.entrySet().stream()
                .map(entry -> {
                    String[] key = entry.getKey().split("\\|", -1);
                    return new Part(
                            entry.getKey(),
                            new PartName(key[1]),
                            Side.valueOf(key[0]),
                            entry.getValue(),
                            Optional.ofNullable(contributors.get(entry.getKey()))
                                    .map(this::contributor),
                            true);
                })
                .toList();
    }

    FrozenResults results() {
        return ResultsMaker.make(round(), instrument, participations, organisations, parts(), revealedOn);
    }

    private static String key(Side side, PartName name, int respondent) {
        return side + "|" + name + "|" + respondent;
    }
}
