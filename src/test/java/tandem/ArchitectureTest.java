package tandem;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the code is built, said once and kept by the build. The folders and their order are in {@link Folders}. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tandem");

    private static final Set<String> WAITING = Set.of(
            "block", "blockOptional", "blockFirst", "blockLast", "subscribe", "toFuture", "toIterable", "toStream");

    /** What is done before the first request is let in, or instead of letting any in, and therefore waits for the store. */
    private static final Set<String> MAY_WAIT_AT_THE_START = Set.of(
            "tandem.questionnaire.Publication",
            "tandem.access.VerifyLog",
            "tandem.store.Upgrade",
            "tandem.store.BackupCommand",
            "tandem.store.RestoreCommand",
            "tandem.examples.ExampleWorkbooks");

    @Test
    void everyClassIsInAKnownFolder() {
        classes()
                .should()
                .resideInAnyPackage(Folders.packages().toArray(String[]::new))
                .check(CODE);
    }

    @Test
    void dependenciesGoOneWay() {
        classes().should(knowOnlyWhatIsBelow()).check(CODE);
    }

    @Test
    void nothingKnowsTheExamples() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tandem.examples..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tandem.examples..")
                .check(CODE);
    }

    @Test
    void theDomainKnowsNeitherTheWebNorTheDatabase() {
        noClasses()
                .that(Folders.domainRoots())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.security..",
                        "org.springframework.ui..",
                        "org.springframework.validation..",
                        "org.springframework.data..",
                        "org.thymeleaf..",
                        "com.mongodb..",
                        "org.bson..",
                        "tools.jackson..",
                        "com.fasterxml.."))
                .check(CODE);
    }

    @Test
    void onlyStoresAndUseCasesSpeakMonoAndFlux() {
        noClasses()
                .that(Folders.domainRoots())
                .and(describe("are values", type -> type.isRecord() || type.isEnum()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("reactor..")
                .check(CODE);
        noClasses()
                .that(Folders.domainRoots())
                .should()
                .dependOnClassesThat(resideInAnyPackage("reactor..")
                        .and(not(assignableTo(Publisher.class)))
                        .and(not(resideInAnyPackage(
                                "reactor.core",
                                "reactor.core.scheduler",
                                "reactor.util.function",
                                "reactor.util.retry"))))
                .check(CODE);
    }

    @Test
    void nobodyWaitsForAStore() {
        noClasses()
                .that(describe("do not prepare the start", type -> !MAY_WAIT_AT_THE_START.contains(outermost(type))))
                .should()
                .accessTargetWhere(describe("a call that waits or starts work of its own", ArchitectureTest::waits))
                .check(CODE);
    }

    @Test
    void nothingButResultsListsOrDeletesAnswers() {
        noClasses()
                .that()
                .resideOutsideOfPackages("tandem.results", "tandem.round.mongo")
                .should()
                .accessTargetWhere(describe("the answers of a whole round", ArchitectureTest::reachesAllAnswers))
                .check(CODE);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("tandem.site..", "tandem.store..")
                .should()
                .accessTargetWhere(describe("the time of the machine", ArchitectureTest::readsTheTimeOfTheMachine))
                .check(CODE);
    }

    @Test
    void everyFolderSaysWhatItIsForAndIsNullMarked() {
        Set<JavaPackage> packages = CODE.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

        assertThat(packages).allSatisfy(folder -> {
            assertThat(folder.isAnnotatedWith(NullMarked.class))
                    .as("%s is @NullMarked", folder.getName())
                    .isTrue();
            assertThat(source(folder)).startsWith("/** ");
        });
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .check(CODE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(CODE);
    }

    @Test
    void controllersAreInWebAndKeepToThemselves() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should(beIn("web"))
                .andShould()
                .notBePublic()
                .check(CODE);
    }

    @Test
    void documentsAndAdaptersAreInMongoAndKeepToThemselves() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Document")
                .or()
                .haveSimpleNameStartingWith("Mongo")
                .should(beIn("mongo"))
                .andShould()
                .notBePublic()
                .check(CODE);
    }

    @Test
    void storesDoOnlyWhatEveryServerDoesAlike() {
        noClasses()
                .that(describe("serve people", Alike::servesPeople))
                .should()
                .dependOnClassesThat(describe("what servers do differently, or not at all", Alike::isNot))
                .orShould()
                .accessTargetWhere(describe("what servers do differently, or not at all", Alike::isNotACall))
                .check(CODE);
        assertThat(Alike.positionalUpdates(Path.of("src/main/java"))).isEmpty();
    }

    private static ArchCondition<JavaClass> beIn(String beneath) {
        return ArchCondition.from(Folders.in(beneath));
    }

    private static ArchCondition<JavaClass> knowOnlyWhatIsBelow() {
        return new ArchCondition<>("know only what is below them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> Folders.isOurs(dependency.getTargetClass()))
                        .filter(dependency -> !Folders.mayKnow(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean reachesAllAnswers(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("tandem.round.Parts")
                && (access.getName().startsWith("list") || access.getName().equals("deleteAll"));
    }

    private static boolean waits(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return WAITING.contains(target.getName())
                && (target.getOwner().isAssignableTo(Publisher.class)
                        || target.getOwner().isEquivalentTo(Mono.class)
                        || target.getOwner().isEquivalentTo(Flux.class));
    }

    private static boolean readsTheTimeOfTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        boolean now = access.getName().equals("now") && owner.startsWith("java.time.") && takesNoClock(access);
        return now || (owner.equals("java.lang.System") && access.getName().equals("currentTimeMillis"));
    }

    private static boolean takesNoClock(JavaAccess<?> access) {
        return !access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static String source(JavaPackage folder) {
        try {
            return Files.readString(
                    Path.of("src/main/java", folder.getName().split("\\.", -1)).resolve("package-info.java"));
        } catch (IOException missing) {
            throw new AssertionError(folder.getName() + " has no package-info.java", missing);
        }
    }
}
