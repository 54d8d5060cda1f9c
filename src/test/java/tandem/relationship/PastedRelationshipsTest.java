package tandem.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.AreaCode;
import tandem.area.Department;
import tandem.area.DepartmentId;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.area.Resemblance;
import tandem.area.Said;
import tandem.questionnaire.Option;
import tandem.relationship.PastedRelationships.Entry;
import tandem.relationship.PastedRelationships.ReadAs;

class PastedRelationshipsTest {

    private static final AreaCode CALDERDALE = new AreaCode("E08000033");
    private static final Department HEALTH = Department.named(CALDERDALE, "Public health");
    private static final Organisation HUB = organisation("Halifax Food Hub", Organisation.Kind.VCS);
    private static final Organisation FARMS = organisation("Food, Farms and Fun", Organisation.Kind.VCS);
    private static final Organisation TRUST = organisation("NHS Trust", Organisation.Kind.PUBLIC_BODY);
    private static final Known KNOWN = new Known(
            List.of(new Option("shaping", "Shaping", ""), new Option("delivery", "Delivery", "")),
            List.of(FARMS, HUB, TRUST),
            List.of(HEALTH),
            List.of(Relationship.proposed(
                    CALDERDALE, "Food network", List.of("shaping"), List.of(HUB.id()), List.of(HEALTH.id()))));

    @Test
    void findsTypesAndPartiesByTheirNamesEvenWithCommasInThem() {
        var read = read("Lunch clubs; delivery + Shaping; public health, Food, Farms & Fun, NHS Trust");

        assertThat(read.faults()).isEmpty();
        assertThat(read.entries())
                .containsExactly(new Entry(
                        1,
                        proposed(
                                "Lunch clubs",
                                List.of("delivery", "shaping"),
                                List.of(FARMS.id(), TRUST.id()),
                                List.of(HEALTH.id())),
                        new Resemblance.Unlike(),
                        List.of()));
    }

    @Test
    void takesANameThatIsNearlyRightAndSaysSo() {
        var read = read("Lunch clubs; delivery; Halifax Food Hubb, Public health");

        assertThat(read.entries())
                .singleElement()
                .extracting(Entry::readAs)
                .isEqualTo(List.of(new ReadAs("Halifax Food Hubb", "Halifax Food Hub")));
    }

    @Test
    void letsVcsOrganisationsWorkAmongThemselves() {
        var read = read("Lunch clubs; delivery; Halifax Food Hub, Food Farms Fun");

        assertThat(read.entries())
                .singleElement()
                .extracting(entry -> entry.relationship().isWithinVcs())
                .isEqualTo(true);
    }

    @Test
    void comparesNamesWithTheRegisterAndWithTheLinesAbove() {
        String parties = "; delivery; Halifax Food Hub, Public health\n";

        var read = read("food network" + parties + "Food networks" + parties + "Lunch club" + parties + "Lunch clubs"
                + parties);

        assertThat(read.entries())
                .extracting(Entry::resemblance)
                .containsExactly(
                        new Resemblance.Known(),
                        new Resemblance.Alike("Food network"),
                        new Resemblance.Unlike(),
                        new Resemblance.Alike("Lunch club"));
    }

    @Test
    void saysOfEachLineEverythingThatIsWrongWithIt() {
        var read = read("A; grants; Halifax Hub, Nobody we know\n\nB; shaping; NHS Trust, Public health\n; ;\n"
                + "C; shaping; Halifax Food Hub; Public health");

        assertThat(Said.of(read.faults()))
                .containsExactly(
                        "Line 1: ‘grants’ is not a type. Write one of Shaping, Delivery",
                        "Line 1: ‘Halifax Hub’ is not in your lists. Did you mean ‘Halifax Food Hub’?",
                        "Line 1: ‘Nobody we know’ is not in your lists. Add it to the organisations or departments first",
                        "Line 3: name at least two parties, with at least one organisation of the voluntary and"
                                + " community sector (VCS) among them",
                        "Line 4: the name is missing",
                        "Line 4: the type is missing. Write one of Shaping, Delivery",
                        "Line 4: name at least two parties, with at least one organisation of the voluntary and"
                                + " community sector (VCS) among them",
                        "Line 5: there are 4 parts. Write name; type; parties, with semicolons between them");
        assertThat(read.entries()).isEmpty();
    }

    private static PastedRelationships read(String text) {
        return PastedRelationships.read(text, CALDERDALE, KNOWN);
    }

    private static Relationship proposed(
            String name, List<String> types, List<OrganisationId> organisations, List<DepartmentId> departments) {
        return Relationship.proposed(CALDERDALE, name, types, organisations, departments);
    }

    private static Organisation organisation(String name, Organisation.Kind kind) {
        return Organisation.named(CALDERDALE, name, kind, Organisation.SizeBand.SMALL);
    }
}
