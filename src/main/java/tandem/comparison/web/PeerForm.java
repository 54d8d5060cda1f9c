package tandem.comparison.web;

import org.jspecify.annotations.Nullable;
import tandem.access.Secret;
import tandem.area.Organisation;
import tandem.area.web.Typed;
import tandem.site.web.FormErrors;

/**
 * What was typed about one more peer.
 *
 * @param key of the form, from which the link is made
 */
record PeerForm(String key, String peer) {

    PeerForm(@Nullable String key, @Nullable String peer) {
        this.key = keyOf(key);
        this.peer = Typed.line(peer);
    }

    static PeerForm empty() {
        return new PeerForm(null, null);
    }

    /** A key as it was sent, or none if it cannot be one. */
    static String keyOf(@Nullable String sent) {
        String key = Typed.line(sent);
        return Secret.isValid(key) ? key : "";
    }

    FormErrors errors() {
        return FormErrors.none()
                .withIf(peer.isEmpty(), "peer", "comparison.form.peer.missing")
                .withIf(peer.length() > Organisation.LONGEST_NAME, "peer", "area.name.long", Organisation.LONGEST_NAME);
    }

    Secret secret() {
        return key.isEmpty() ? Secret.random() : new Secret(key);
    }
}
