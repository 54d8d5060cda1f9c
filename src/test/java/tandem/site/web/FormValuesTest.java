package tandem.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tandem.site.web.FormErrors.Problem;

class FormValuesTest {

    @Test
    void keepsTheFirstProblemOfAFieldAndTheOrderOfThePage() {
        FormErrors errors = FormErrors.none()
                .with("name", "area.name.empty")
                .with("due", "plan.due.wrong", 3)
                .with("name", "area.name.long")
                .withIf(false, "other", "area.other");
        assertThat(errors.list()).extracting(Problem::field).containsExactly("name", "due");
        assertThat(errors.find("name")).map(Problem::key).contains("area.name.empty");
        assertThat(errors.find("due")).map(Problem::arguments).contains(java.util.List.of(3));
        assertThat(FormErrors.none().any()).isFalse();
    }

    @Test
    void readsADateOnlyIfThereIsSuchADay() {
        assertThat(new TypedDate("1", "03", " 2027 ").date()).contains(LocalDate.of(2027, 3, 1));
        assertThat(new TypedDate("31", "2", "2027").date()).isEmpty();
        assertThat(new TypedDate("1", "3", "27").date()).isEmpty();
        assertThat(new TypedDate(null, "", " ").isEmpty()).isTrue();
        assertThat(TypedDate.of(LocalDate.of(2026, 12, 5))).isEqualTo(new TypedDate("5", "12", "2026"));
    }
}
