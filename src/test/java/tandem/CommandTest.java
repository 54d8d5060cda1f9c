package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class CommandTest {

    @Test
    void isFoundByItsArgumentAloneOrWithAValue() {
        assertThat(Command.wantedBy("--tandem.verify-log=true")).isPresent();
        assertThat(Command.wantedBy("--server.port=1", "--tandem.backup=a.gz")).isPresent();
        assertThat(Command.wantedBy("--tandem.backup")).isPresent();
        assertThat(Command.wantedBy("--tandem.backups=/var/backups")).isEmpty();
        assertThat(Command.wantedBy("--tandem.verify-log=false")).isEmpty();
    }

    @Test
    void opensNoPort() {
        AtomicReference<ConfigurableApplicationContext> seen = new AtomicReference<>();

        assertThat(new Asking(seen, null).start("--question")).isZero();

        assertThat(seen.get()).isNotNull().isNotInstanceOf(WebServerApplicationContext.class);
    }

    @Test
    void tellsWhatItRefusesInWordsOnly(CapturedOutput console) {
        StartRefused refusal = new StartRefused("It is Sunday.", "Come back tomorrow.");

        assertThat(new Asking(new AtomicReference<>(), refusal).start("--question"))
                .isEqualTo(1);

        assertThat(console.getErr())
                .contains("It is Sunday.", "Come back tomorrow.")
                .doesNotContain("\tat ");
    }

    /** A command that remembers what it ran in, and may refuse. */
    private record Asking(
            AtomicReference<ConfigurableApplicationContext> seen,
            @org.jspecify.annotations.Nullable StartRefused refusal)
            implements Command {

        @Override
        public String argument() {
            return "--question";
        }

        @Override
        public Class<?> configuration() {
            return Asking.Parts.class;
        }

        @Override
        public boolean run(ConfigurableApplicationContext tandem) {
            seen.set(tandem);
            if (refusal != null) {
                throw refusal;
            }
            return true;
        }

        /** Nothing. */
        static class Parts {}
    }
}
