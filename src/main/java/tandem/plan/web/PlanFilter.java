package tandem.plan.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.area.web.Typed;
import tandem.plan.Action.Status;
import tandem.plan.Selection;
import tandem.plan.Selection.Mine;
import tandem.plan.Selection.When;

/**
 * Which actions to show, as it stands in the address of the page; an empty part leaves them all, as does a status or a time
 * that there is not.
 */
record PlanFilter(String lead, String relationship, String principle, String status, String due, String mine) {

    PlanFilter(
            @Nullable String lead,
            @Nullable String relationship,
            @Nullable String principle,
            @Nullable String status,
            @Nullable String due,
            @Nullable String mine) {
        this.lead = Typed.line(lead);
        this.relationship = Typed.line(relationship);
        this.principle = Typed.line(principle);
        this.status = known(Status.values(), Typed.line(status));
        this.due = known(When.values(), Typed.line(due));
        this.mine = Typed.line(mine);
    }

    static PlanFilter none() {
        return new PlanFilter(null, null, null, null, null, null);
    }

    public boolean isOnlyMine() {
        return !mine.isEmpty();
    }

    boolean isEmpty() {
        return equals(none());
    }

    /** The address of what is chosen, in the part {@code from} or {@code changed} that begins with a number. */
    String address(String plan, String part, int first) {
        Map<String, String> chosen = new TreeMap<>(Map.of(
                "lead",
                lead,
                "relationship",
                relationship,
                "principle",
                principle,
                "status",
                status,
                "due",
                due,
                "mine",
                mine,
                part,
                String.valueOf(first)));
        chosen.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(plan);
        chosen.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(chosen).toUriString();
    }

    Selection selection(Optional<Mine> me) {
        return new Selection(
                lead,
                relationship,
                principle,
                find(Status.values(), status),
                find(When.values(), due),
                me.filter(any -> isOnlyMine()));
    }

    private static <E extends Enum<E>> String known(E[] all, String name) {
        return find(all, name).map(each -> name).orElse("");
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
