package tandem.plan.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.area.web.Typed;
import tandem.plan.Action;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Due;
import tandem.plan.Action.Priority;
import tandem.plan.Draft;
import tandem.site.web.TypedDate;

/**
 * What was typed about an action.
 *
 * @param key of this form, so that pressing its button twice adds one action
 * @param revision the action's when the form was filled in, and {@code version} the plan's
 * @param round with {@code about} and {@code axis}: the finding that a new action answers to; empty for none
 */
record ActionForm(
        String key,
        String what,
        String why,
        String councilName,
        String councilOrganisation,
        String vcsName,
        String vcsOrganisation,
        String partners,
        String resources,
        TypedDate start,
        String dueKind,
        TypedDate dueDay,
        TypedMonth dueMonth,
        String noDate,
        String measure,
        String priority,
        int revision,
        int version,
        String round,
        String about,
        String axis) {

    ActionForm(
            @Nullable String key,
            @Nullable String what,
            @Nullable String why,
            @Nullable String councilName,
            @Nullable String councilOrganisation,
            @Nullable String vcsName,
            @Nullable String vcsOrganisation,
            @Nullable String partners,
            @Nullable String resources,
            @Nullable TypedDate start,
            @Nullable String dueKind,
            @Nullable TypedDate dueDay,
            @Nullable TypedMonth dueMonth,
            @Nullable String noDate,
            @Nullable String measure,
            @Nullable String priority,
            int revision,
            int version,
            @Nullable String round,
            @Nullable String about,
            @Nullable String axis) {
        this.key = key != null && key.matches("[a-zA-Z0-9-]{8,60}")
                ? key
                : UUID.randomUUID().toString();
        this.what = Typed.lines(what);
        this.why = Typed.lines(why);
        this.councilName = Typed.line(councilName);
        this.councilOrganisation = Typed.line(councilOrganisation);
        this.vcsName = Typed.line(vcsName);
        this.vcsOrganisation = Typed.line(vcsOrganisation);
        this.partners = Typed.lines(partners);
        this.resources = Typed.lines(resources);
        this.start = start == null ? TypedDate.empty() : start;
        this.dueKind = Typed.line(dueKind);
        this.dueDay = dueDay == null ? TypedDate.empty() : dueDay;
        this.dueMonth = dueMonth == null ? TypedMonth.empty() : dueMonth;
        this.noDate = Typed.lines(noDate);
        this.measure = Typed.lines(measure);
        this.priority = isPriority(priority) ? Typed.line(priority) : Priority.MEDIUM.name();
        this.revision = revision;
        this.version = version;
        this.round = Typed.line(round);
        this.about = Typed.line(about);
        this.axis = Typed.line(axis);
    }

    /** An empty form, about a finding if it is named. */
    static ActionForm empty(String round, String about, String axis) {
        return new ActionForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, 0, 0,
                round, about, axis);
    }

    static ActionForm of(Action action, int version) {
        return of(Draft.of(action), action.revision(), version);
    }

    static ActionForm of(Draft draft, int revision, int version) {
        Due due = draft.due();
        return new ActionForm(
                null,
                draft.what(),
                draft.why(),
                draft.councilLead().name(),
                draft.councilLead().organisation(),
                draft.vcsLead().name(),
                draft.vcsLead().organisation(),
                draft.partners(),
                draft.resources(),
                draft.start().map(TypedDate::of).orElse(null),
                DueKind.of(due).name(),
                due instanceof Due.OnDay on ? TypedDate.of(on.day()) : null,
                due instanceof Due.InMonth in ? TypedMonth.of(in.month()) : null,
                due instanceof Due.NotDated none ? none.reason() : null,
                draft.measure(),
                draft.priority().name(),
                revision,
                version,
                null,
                null,
                null);
    }

    ActionForm withWhat(String text) {
        return new ActionForm(
                key,
                text,
                why,
                councilName,
                councilOrganisation,
                vcsName,
                vcsOrganisation,
                partners,
                resources,
                start,
                dueKind,
                dueDay,
                dueMonth,
                noDate,
                measure,
                priority,
                revision,
                version,
                round,
                about,
                axis);
    }

    Optional<DueKind> kind() {
        return DueKind.find(dueKind);
    }

    /** When it is due, if what was typed for the chosen kind can be read. */
    Optional<Due> due() {
        return kind().flatMap(kind -> switch (kind) {
            case DAY -> dueDay.date().map(Due.OnDay::new);
            case MONTH -> dueMonth.read().map(Due.InMonth::new);
            case NONE -> Typed.optional(noDate).map(Due.NotDated::new);
        });
    }

    /** The words of a form without errors. */
    Draft draft() {
        return new Draft(
                what,
                why,
                new ActionLead(councilName, councilOrganisation),
                new ActionLead(vcsName, vcsOrganisation),
                partners,
                resources,
                start.date(),
                due().orElseThrow(),
                measure,
                Priority.valueOf(priority));
    }

    private static boolean isPriority(@Nullable String typed) {
        return Arrays.stream(Priority.values()).anyMatch(each -> each.name().equals(typed));
    }

    /** How it is said when an action is due. */
    enum DueKind {
        /** By a day. */
        DAY,
        /** By the end of a month. */
        MONTH,
        /** Without a date, and why. */
        NONE;

        static Optional<DueKind> find(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }

        static DueKind of(Due due) {
            if (due instanceof Due.OnDay) {
                return DAY;
            }
            return due instanceof Due.InMonth ? MONTH : NONE;
        }
    }
}
