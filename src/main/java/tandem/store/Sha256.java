package tandem.store;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The hash that tells whether something was changed. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
