package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.Forbidden;

class ViewerTest {

    @ParameterizedTest
    @EnumSource
    void onlyAnAdministratorPassesForOne(Role role) {
        Viewer viewer = new Viewer("p-somebody", "Somebody", role, Optional.empty());

        if (role == Role.ADMINISTRATOR) {
            assertThatCode(viewer::requireAdministrator).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(viewer::requireAdministrator)
                    .isInstanceOf(Forbidden.class)
                    .satisfies(
                            refused -> assertThat(((Forbidden) refused).key()).isEqualTo("access.administrator.only"));
        }
    }
}
