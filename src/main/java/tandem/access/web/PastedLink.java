package tandem.access.web;

import org.jspecify.annotations.Nullable;
import tandem.access.AccessLink;
import tandem.access.Secret;

/** What somebody put into the field for their return link: the whole link, or only the secret at its end. */
record PastedLink(String link, String to) {

    PastedLink(@Nullable String link, @Nullable String to) {
        this.link = link == null ? "" : link.strip();
        this.to = to == null || !Addresses.isLocal(to) ? "/" : to;
    }

    /** Whether it is a link to claim a post or one to come back. */
    AccessLink.Kind kind() {
        return link.contains(Addresses.CLAIM) && !token().isEmpty() ? AccessLink.Kind.CLAIM : AccessLink.Kind.RETURN;
    }

    /** The secret; empty if there is none of the right form. */
    String token() {
        String last = link.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        String token = last.substring(last.lastIndexOf('/') + 1);
        return Secret.isValid(token) ? token : "";
    }
}
