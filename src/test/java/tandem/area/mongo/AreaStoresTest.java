package tandem.area.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.area.Department;
import tandem.area.DepartmentId;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.area.Organisations;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class AreaStoresTest {

    private static final AreaCode CALDERDALE = new AreaCode("E08000033");
    private static final AreaCode DERBY = new AreaCode("E06000015");

    private Areas areas;
    private Organisations organisations;

    @BeforeEach
    void open(ReactiveMongoTemplate mongo) {
        areas = new MongoAreas(mongo);
        organisations = new MongoOrganisations(mongo);
    }

    @Test
    void givesBackAnAreaAsItWasAdded() {
        areas.add(area(DERBY, "Derby")).block();
        areas.add(area(CALDERDALE, "Calderdale")).block();

        assertThat(areas.get(CALDERDALE).block()).isEqualTo(area(CALDERDALE, "Calderdale"));
        assertThat(areas.list().map(Area::name).collectList().block()).containsExactly("Calderdale", "Derby");
    }

    @Test
    void refusesACodeThatIsTaken() {
        areas.add(area(CALDERDALE, "Calderdale")).block();

        assertThatThrownBy(() -> areas.add(area(CALDERDALE, "Halifax")).block())
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.key()).isEqualTo("area.exists"));
    }

    @Test
    void saysThatAnAreaIsMissing() {
        assertThatThrownBy(() -> areas.get(CALDERDALE).block()).isInstanceOf(NotFound.class);
        assertThat(areas.find(CALDERDALE).blockOptional()).isEmpty();
    }

    @Test
    void letsOnlyTheFirstOfTwoChangesToOneReadingThrough() {
        areas.add(area(CALDERDALE, "Calderdale")).block();

        Area saved = areas.save(area(CALDERDALE, "Calder Valley")).block();

        assertThat(saved).isNotNull().extracting(Area::version).isEqualTo(1L);
        assertThatThrownBy(() -> areas.save(area(CALDERDALE, "Calderdale")).block())
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.key()).isEqualTo("area.changed-meanwhile"));
    }

    @Test
    void keepsEverythingAnOrganisationSaysOfItselfInItsOwnArea() {
        Organisation hub = organisation(CALDERDALE, "food-hub", "Food hub", 0);
        organisations.add(hub).block();
        organisations
                .add(organisation(CALDERDALE, "anchor", "anchor project", 0))
                .block();
        organisations.add(organisation(DERBY, "food-hub", "Food hub", 0)).block();

        assertThat(organisations.get(hub.id()).block()).isEqualTo(hub);
        assertThat(organisations
                        .list(CALDERDALE)
                        .map(Organisation::name)
                        .collectList()
                        .block())
                .containsExactly("anchor project", "Food hub");
        assertThatThrownBy(() -> organisations.add(hub).block())
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.key()).isEqualTo("area.organisation.exists"));
    }

    @Test
    void countsTheChangesOfAnOrganisation() {
        organisations.add(organisation(CALDERDALE, "food-hub", "Food hub", 0)).block();
        organisations
                .save(organisation(CALDERDALE, "food-hub", "Food network", 0))
                .block();

        assertThat(organisations.get(new OrganisationId(CALDERDALE, "food-hub")).block())
                .isEqualTo(organisation(CALDERDALE, "food-hub", "Food network", 1));
        assertThatThrownBy(() -> organisations
                        .save(organisation(CALDERDALE, "food-hub", "Food", 0))
                        .block())
                .isInstanceOf(Rejected.class);
    }

    @Test
    void keepsDepartmentsByName() {
        Department housing = new Department(new DepartmentId(CALDERDALE, "housing"), "Housing");
        Department adults = new Department(new DepartmentId(CALDERDALE, "adults"), "Adult services");
        organisations.addDepartment(housing).block();
        organisations.addDepartment(adults).block();

        assertThat(organisations.listDepartments(CALDERDALE).collectList().block())
                .containsExactly(adults, housing);
        assertThatThrownBy(() -> organisations.addDepartment(housing).block())
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.key()).isEqualTo("area.department.exists"));
    }

    private static Area area(AreaCode code, String name) {
        return new Area(
                code,
                name,
                name + " Council",
                CouncilType.METROPOLITAN,
                "Yorkshire and The Humber",
                Optional.of("West Yorkshire"),
                false,
                0);
    }

    private static Organisation organisation(AreaCode area, String slug, String name, long version) {
        return new Organisation(
                new OrganisationId(area, slug),
                name,
                Organisation.Kind.VCS,
                Organisation.SizeBand.SMALL,
                List.of("food"),
                List.of("Todmorden"),
                Optional.of("1234567"),
                List.of("a kitchen"),
                true,
                version);
    }
}
