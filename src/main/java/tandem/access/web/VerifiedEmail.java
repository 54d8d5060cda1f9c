package tandem.access.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import tandem.access.EmailAddress;

/**
 * The email address of somebody whom a provider let in, if the provider says that it has verified it. Microsoft Entra ID
 * says so by {@code xms_edov}; there anybody can give any address that is not verified.
 */
final class VerifiedEmail {

    private VerifiedEmail() {}

    static Optional<EmailAddress> of(@Nullable Object principal) {
        return principal instanceof OidcUser user ? of(user.getClaims()) : Optional.empty();
    }

    static Optional<EmailAddress> of(Map<String, Object> claims) {
        boolean verified = isTrue(claims.get("email_verified")) || isTrue(claims.get("xms_edov"));
        return verified && claims.get("email") instanceof String email ? EmailAddress.read(email) : Optional.empty();
    }

    private static boolean isTrue(@Nullable Object claim) {
        return claim != null && ("true".equals(claim.toString()) || "1".equals(claim.toString()));
    }
}
