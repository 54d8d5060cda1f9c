package tandem.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 random bits that stand in a link or a cookie and nowhere in the store. The store may hold its {@link #hash} or a
 * {@link #keyFor key} derived from it, neither of which leads back to it.
 */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public Secret {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A secret is 43 letters, digits, hyphens and underscores");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public static Secret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256 of the secret, in hexadecimal. */
    public String hash() {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A keyed hash (HMAC-SHA-256, hexadecimal) for one purpose; keys for two purposes have nothing in common. */
    public String keyFor(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return hex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another secret made from this one for one purpose, so that making it again gives the same. */
    public Secret secretFor(String purpose) {
        byte[] bits = HexFormat.of().parseHex(keyFor(purpose));
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
