package tandem.site;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page: where we are, who is looking and where they can go. An empty area path, name or role
 * means that there is none.
 */
public record Frame(
        Optional<String> areaName,
        String areaPath,
        String viewerName,
        String roleName,
        List<Link> links,
        List<String> notices,
        boolean illustrative,
        boolean examples,
        boolean signedIn) {

    public Frame {
        links = List.copyOf(links);
        notices = List.copyOf(notices);
    }

    /** The frame for somebody we do not know, outside any area. */
    public static Frame anonymous() {
        return new Frame(Optional.empty(), "", "", "", List.of(), List.of(), false, false, false);
    }

    /** One entry of the area's navigation. The current one is the page we are on, or an ancestor of it. */
    public record Link(String label, String href, boolean current) {}
}
