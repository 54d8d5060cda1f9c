package tandem.access.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.access.Secret;

/** What somebody put into the field for their return link: the whole link, or only the secret at its end. */
record PastedLink(String link, String to) {

    private static final Pattern OTHER_LINK =
            Pattern.compile("/(?:claim|invitations|my-answers)/[A-Za-z0-9._~-]{43,200}");

    PastedLink(@Nullable String link, @Nullable String to) {
        this.link = link == null ? "" : link.strip();
        this.to = to == null || !Addresses.isLocal(to) ? "/" : to;
    }

    /** The page of another kind of link, which says itself what it is good for. */
    Optional<String> page() {
        Matcher other = OTHER_LINK.matcher(link);
        return other.find() ? Optional.of(other.group()) : Optional.empty();
    }

    /** The secret; empty if there is none of the right form. */
    String token() {
        String last = link.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        String token = last.substring(last.lastIndexOf('/') + 1);
        return Secret.isValid(token) ? token : "";
    }
}
