package tandem.results.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tandem.results.FrozenResults;
import tandem.results.SomeResults;

class FrozenTextTest {

    @Test
    void readsWhatWasFrozenBeforeRelationshipsWereTakenTogether() throws GeneralSecurityException {
        FrozenResults results = SomeResults.someResults();
        String before = FrozenText.of(results).json().replaceFirst("\"bundles\":\\[.*?],\"themes\"", "\"themes\"");
        assertThat(before).doesNotContain("bundles");

        assertThat(new FrozenText(before, hashOf(before)).results().relationships())
                .isEqualTo(results.relationships());
    }

    @Test
    void refusesWhatWasChangedAfterwards() {
        FrozenText frozen = FrozenText.of(SomeResults.someResults());
        FrozenText changed = new FrozenText(frozen.json().replace("\"SHOWN\"", "\"WITHHELD\""), frozen.sha256());

        assertThatThrownBy(changed::results).hasMessageContaining("were changed");
    }

    private static String hashOf(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
