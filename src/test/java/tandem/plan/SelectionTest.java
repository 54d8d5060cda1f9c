package tandem.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.TODAY;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.Side;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Status;
import tandem.plan.Selection.Mine;
import tandem.plan.Selection.When;

/** Some of a plan's actions, chosen by lead, relationship, principle, status and due. */
class SelectionTest {

    private static final ActionLead HEAD = new ActionLead("Head of Communities", "Communities");
    private static final ActionLead TOM = new ActionLead("Tom  ELLIS", "VSI Alliance");
    private static final ActionLead OFFICER = new ActionLead("Chief officer", "Citizens Advice");
    private static final Subjects SUBJECTS =
            new Subjects(Map.of(), Map.of(), Map.of("transparency", "shared-foundations"));

    private final Plan plan = aPlan().with(
                    anAction("One").ledBy(HEAD, TOM).due(TODAY.minusDays(1)).because("", reason("relationship/4")))
            .with(anAction("Two")
                    .ledBy(HEAD, OFFICER)
                    .due(TODAY.plusDays(30))
                    .because("", reason("element/transparency")))
            .with(anAction("Three")
                    .ledBy(ActionLead.nobody(), OFFICER)
                    .due(TODAY.plusDays(31))
                    .because("", reason("theme/shared-foundations"), reason("relationship/40")))
            .with(anAction("Four").ledBy(HEAD, TOM).due(TODAY).withStatus(Status.COMPLETED))
            .with(anAction("Five").ledBy(HEAD, TOM).notDated("Waits for the budget"))
            .build();

    @Test
    void choosesByLeadHoweverTheNameIsWritten() {
        assertThat(shown(lead("tom ellis"))).containsExactly("A1", "A4", "A5");
        assertThat(shown(lead(" Chief  Officer, citizens advice"))).containsExactly("A2", "A3");
        assertThat(shown(lead("Chief officer, Age UK"))).isEmpty();
        assertThat(shown(lead(""))).hasSize(5);
    }

    @Test
    void choosesByRelationshipAndByPrincipleAlsoThroughItsElements() {
        assertThat(shown(new Selection("", "relationship/4", "", none(), none(), none())))
                .containsExactly("A1");
        assertThat(shown(new Selection("", "", "shared-foundations", none(), none(), none())))
                .containsExactly("A2", "A3");
    }

    @Test
    void choosesByStatusAndByDueWhereWhatIsDoneIsNeitherSoonNorOverdue() {
        assertThat(shown(new Selection("", "", "", Optional.of(Status.COMPLETED), none(), none())))
                .containsExactly("A4");
        assertThat(shown(due(When.OVERDUE))).containsExactly("A1");
        assertThat(shown(due(When.SOON))).containsExactly("A2");
        assertThat(shown(due(When.NOT_DATED))).containsExactly("A5");
    }

    @Test
    void choosesOnlyWhatFitsAllThatIsAsked() {
        assertThat(shown(new Selection("tom ellis", "", "", none(), Optional.of(When.OVERDUE), none())))
                .containsExactly("A1");
        assertThat(shown(new Selection("tom ellis", "", "", none(), Optional.of(When.SOON), none())))
                .isEmpty();
    }

    @Test
    void knowsWhatIsMineByNameOrByMyPostOnMySide() {
        assertThat(shown(mine(Side.VCS, person("tom ellis", "Director", "Elsewhere"))))
                .containsExactly("A1", "A4", "A5");
        assertThat(shown(mine(Side.COUNCIL, person("Priya Shah", "head of communities", "Elmet Council"))))
                .containsExactly("A1", "A2", "A4", "A5");
        assertThat(shown(mine(Side.VCS, person("Ann Lee", "Chief officer", "Citizens Advice"))))
                .containsExactly("A2", "A3");
        assertThat(shown(mine(Side.VCS, person("Ann Lee", "Chief officer", "Age UK"))))
                .isEmpty();
        assertThat(shown(mine(Side.VCS, person("Ann Lee", "", "Citizens Advice"))))
                .isEmpty();
    }

    private List<String> shown(Selection selection) {
        return plan.actions().stream()
                .filter(action -> selection.shows(action, SUBJECTS, TODAY))
                .map(Action::reference)
                .toList();
    }

    private static Selection lead(String name) {
        return new Selection(name, "", "", none(), none(), none());
    }

    private static Selection due(When when) {
        return new Selection("", "", "", none(), Optional.of(when), none());
    }

    private static Selection mine(Side side, Person person) {
        return new Selection("", "", "", none(), none(), Optional.of(new Mine(side, person)));
    }

    private static Person person(String name, String post, String organisation) {
        return new Person(new PersonId("p-one"), name, post, organisation, none());
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static Reason reason(String about) {
        return new Reason("2026-1", about, none(), "A gap");
    }
}
