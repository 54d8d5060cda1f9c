package tandem.results;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.Side;
import tandem.results.Disclosure.Grain;
import tandem.round.PartName;
import tandem.round.Promise;

class DisclosureTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1, 2, 11, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void takesFiveForAThresholdThatIsNone(int unreadable) {
        assertThat(Disclosure.of(Promise.ANONYMOUS, unreadable).threshold()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 10})
    void keepsAThresholdThatIsOne(int threshold) {
        assertThat(Disclosure.of(Promise.ANONYMOUS, threshold).threshold()).isEqualTo(threshold);
    }

    @ParameterizedTest
    @CsvSource({"3,2,WITHHELD", "3,3,SHOWN", "5,4,WITHHELD", "5,5,SHOWN", "10,9,WITHHELD", "10,10,SHOWN"})
    void showsFromTheThresholdOnAndNeverBelow(int threshold, int respondents, Figure.Status expected) {
        Disclosure disclosure = Disclosure.of(Promise.ANONYMOUS, threshold);
        Respondents who = who(respondents, Promise.ANONYMOUS);

        assertThat(disclosure
                        .figure(who, scores(respondents), Grain.WHOLE_STEPS)
                        .status())
                .isEqualTo(expected);
        assertThat(disclosure.named(who, respondents) == Named.WITHHELD).isEqualTo(expected == Figure.Status.WITHHELD);
        assertThat(disclosure.main(who, Map.of("shaping", respondents)).isEmpty())
                .isEqualTo(expected == Figure.Status.WITHHELD);
    }

    @Test
    void needsOneViewOnlyWhereThePromiseNamesOrganisations() {
        Disclosure disclosure = Disclosure.of(Promise.ORGANISATION_NAMED, 5);

        assertThat(disclosure.figure(who(1, Promise.ORGANISATION_NAMED), scores(1), Grain.WHOLE_STEPS))
                .isEqualTo(Figure.shown(new Place(6)));
        assertThat(disclosure
                        .figure(who(0, Promise.ORGANISATION_NAMED), List.of(), Grain.WHOLE_STEPS)
                        .status())
                .isEqualTo(Figure.Status.WITHHELD);
    }

    @Test
    void saysNotKnownWhenHalfGaveNoStep() {
        Disclosure disclosure = Disclosure.of(Promise.ANONYMOUS, 3);

        assertThat(disclosure
                        .figure(who(4, Promise.ANONYMOUS), scores(2), Grain.WHOLE_STEPS)
                        .status())
                .isEqualTo(Figure.Status.NOT_KNOWN);
        assertThat(disclosure
                        .figure(who(4, Promise.ANONYMOUS), scores(3), Grain.WHOLE_STEPS)
                        .status())
                .isEqualTo(Figure.Status.SHOWN);
    }

    @Test
    void roundsAHalfAmongAnOddNumberTowardsTheMiddleStep() {
        Disclosure disclosure = Disclosure.of(Promise.ANONYMOUS, 3);
        Respondents three = who(3, Promise.ANONYMOUS);

        assertThat(disclosure.figure(three, List.of(Score.of(1), Score.of(2)), Grain.WHOLE_STEPS))
                .isEqualTo(Figure.shown(new Place(4)));
        assertThat(disclosure.figure(three, List.of(Score.of(5), Score.of(4)), Grain.WHOLE_STEPS))
                .isEqualTo(Figure.shown(new Place(8)));
        assertThat(disclosure.figure(three, List.of(Score.of(4), Score.of(3)), Grain.WHOLE_STEPS))
                .isEqualTo(Figure.shown(new Place(6)));
    }

    @Test
    void namesWhatExactlyHalfName() {
        Disclosure disclosure = Disclosure.of(Promise.ANONYMOUS, 3);

        assertThat(disclosure.named(who(4, Promise.ANONYMOUS), 2)).isEqualTo(Named.BY_HALF_OR_MORE);
        assertThat(disclosure.named(who(4, Promise.ANONYMOUS), 1)).isEqualTo(Named.BY_FEWER);
        assertThat(disclosure.named(Respondents.NOT_ASKED, 0)).isEqualTo(Named.NOT_ASKED);
        assertThat(disclosure.main(who(4, Promise.ANONYMOUS), Map.of("shaping", 2, "delivery", 1)))
                .containsExactly("shaping");
        assertThat(disclosure.main(who(4, Promise.ANONYMOUS), Map.of("shaping", 2, "delivery", 2)))
                .isEmpty();
    }

    @Test
    void showsAsManyOfTheWorstAsOneMayMarkWherePeopleAreNotNamed() {
        Map<String, Integer> marks = Map.of("money", 3, "time", 3, "trust", 2);
        Respondents four = who(4, Promise.ANONYMOUS);

        assertThat(Disclosure.of(Promise.ANONYMOUS, 3).worst(four, marks, 2))
                .containsExactlyInAnyOrder("money", "time");
        assertThat(Disclosure.of(Promise.ANONYMOUS, 3).worst(four, marks, 1)).isEmpty();
        assertThat(Disclosure.of(Promise.NAMED, 3).worst(four, marks, 1))
                .containsExactlyInAnyOrder("money", "time", "trust");
    }

    @Test
    void isTheOnlyOneThatMakesFigures() {
        assertThat(Arrays.stream(Figure.class.getDeclaredConstructors()).map(Constructor::getModifiers))
                .allMatch(Modifier::isPrivate);
        assertThat(Arrays.stream(Figure.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == Figure.class)
                        .map(Method::getModifiers))
                .noneMatch(Modifier::isPublic);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Disclosure.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(Figure.class.getName())
                .should()
                .accessTargetWhere(
                        targetOwner(type(Figure.class)).and(target(name("shown").or(name("without")))))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("tandem"));
    }

    private static List<Score> scores(int count) {
        return Collections.nCopies(count, Score.of(3));
    }

    private static Respondents who(int count, Promise promise) {
        int[] steps = new int[count];
        Arrays.fill(steps, 3);
        return Respondents.of(
                promise,
                ARound.aRound().placed(Side.VCS, PartName.WHOLE, "money", steps).parts());
    }
}
