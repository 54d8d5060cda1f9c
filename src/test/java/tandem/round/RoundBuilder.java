package tandem.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.PersonId;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;
import tandem.questionnaire.QuestionnaireId;

/**
 * Tells a round: {@code aRound().about("Food network", List.of("adult-care"), List.of("food-hub")).open()}. Without
 * further words it is Calderdale's anonymous round 2026-1 with the threshold 3, separate, in June 2026.
 */
public final class RoundBuilder {

    public static final AreaCode CALDERDALE = new AreaCode("E08000033");
    public static final PersonId COUNCIL_LEAD = new PersonId("p-council-lead");
    public static final PersonId VCS_LEAD = new PersonId("p-vcs-lead");
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private AreaCode area = CALDERDALE;
    private String name = "2026-1";
    private Mode mode = Mode.SEPARATE;
    private Promise promise = Promise.ANONYMOUS;
    private int threshold = 3;
    private boolean showVcsRelationships;
    private boolean shortForm;
    private List<QuestionnaireId> questionnaires =
            List.of(new QuestionnaireId("relationships", 1), new QuestionnaireId("principles", 1));
    private final List<PinnedRelationship> relationships = new ArrayList<>();

    private RoundBuilder() {}

    public static RoundBuilder aRound() {
        return new RoundBuilder();
    }

    public RoundBuilder in(AreaCode other) {
        area = other;
        return this;
    }

    public RoundBuilder named(String other) {
        name = other;
        return this;
    }

    public RoundBuilder mode(Mode other) {
        mode = other;
        return this;
    }

    public RoundBuilder promising(Promise other) {
        promise = other;
        return this;
    }

    public RoundBuilder threshold(int respondents) {
        threshold = respondents;
        return this;
    }

    public RoundBuilder showingVcsRelationshipsToTheCouncil() {
        showVcsRelationships = true;
        return this;
    }

    public RoundBuilder inShortForm() {
        shortForm = true;
        return this;
    }

    public RoundBuilder asking(QuestionnaireId... others) {
        questionnaires = List.of(others);
        return this;
    }

    /** Adds a relationship under the next number, with its parties by their short names. */
    public RoundBuilder about(String relationship, List<String> departments, List<String> organisations) {
        return about(new PinnedRelationship(
                relationships.size() + 1,
                relationship,
                List.of("ongoing"),
                organisations.stream()
                        .map(slug -> new OrganisationId(area, slug))
                        .toList(),
                departments.stream().map(slug -> new DepartmentId(area, slug)).toList(),
                List.of("whole-place"),
                true,
                true));
    }

    public RoundBuilder about(PinnedRelationship... others) {
        relationships.addAll(Arrays.asList(others));
        return this;
    }

    public Round preparing() {
        return Round.prepared(
                new RoundId(area, name),
                new Proposal(
                        "Summer 2026",
                        new Terms(mode, promise, threshold, showVcsRelationships),
                        questionnaires,
                        shortForm,
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 6, 30)),
                false);
    }

    public Round agreedToOpen() {
        return preparing().agreeToOpen(Side.COUNCIL, COUNCIL_LEAD, NOON).agreeToOpen(Side.VCS, VCS_LEAD, NOON);
    }

    public Round open() {
        return agreedToOpen().open(relationships);
    }

    public Round closed() {
        return open().close(NOON);
    }

    public Round agreedToReveal() {
        return closed().agreeToReveal(Side.COUNCIL, COUNCIL_LEAD, NOON).agreeToReveal(Side.VCS, VCS_LEAD, NOON);
    }

    public Round revealed() {
        return agreedToReveal().revealed();
    }
}
