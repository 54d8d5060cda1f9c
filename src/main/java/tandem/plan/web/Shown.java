package tandem.plan.web;

import org.jspecify.annotations.Nullable;
import tandem.area.web.Typed;

/**
 * Which part of a long page is asked for in its address.
 *
 * @param from the number of the action from which on actions are shown
 * @param changed the number of the change from which on changes are shown
 */
record Shown(String from, String changed) {

    Shown(@Nullable String from, @Nullable String changed) {
        this.from = Typed.line(from);
        this.changed = Typed.line(changed);
    }

    static Shown first() {
        return new Shown(null, null);
    }
}
