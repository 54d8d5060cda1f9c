package tandem.site.web;

import java.util.Arrays;
import java.util.Optional;

/** A page that explains. Its words are in {@code messages/help.properties}, under its key. */
enum HelpTopic {
    /** How participants answer. */
    EVALUATE("evaluate", "/help/evaluate"),
    /** How results are read. */
    MAP("map", "/help/map"),
    /** How the plan is agreed. */
    PLAN("plan", "/help/plan"),
    /** What the promises mean, role by role. */
    WHO_CAN_SEE_WHAT("who-can-see-what", "/who-can-see-what"),
    /** How to run the exercise. */
    FACILITATE("facilitate", "/help/facilitate"),
    /** What to do with a personal link. */
    INVITATION("invitation", "/help/invitation"),
    /** The accessibility statement. */
    ACCESSIBILITY("accessibility", "/accessibility"),
    /** What is kept about whom. */
    PRIVACY("privacy", "/privacy"),
    /** The cookies there are. */
    COOKIES("cookies", "/cookies");

    private final String key;
    private final String address;

    HelpTopic(String key, String address) {
        this.key = key;
        this.address = address;
    }

    static Optional<HelpTopic> find(String address) {
        return Arrays.stream(values())
                .filter(topic -> topic.address.equals(address))
                .findFirst();
    }

    String key() {
        return key;
    }

    String address() {
        return address;
    }

    /** Whether the help's contents name it; the others stand in the footer. */
    boolean isGuide() {
        return address.startsWith("/help/") || this == WHO_CAN_SEE_WHAT;
    }
}
