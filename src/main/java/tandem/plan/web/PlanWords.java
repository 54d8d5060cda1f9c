package tandem.plan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.Days;
import tandem.area.web.Phrases;
import tandem.plan.Action;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Due;
import tandem.plan.Action.Note;
import tandem.plan.Field;
import tandem.plan.Reason;
import tandem.site.web.Choice;

/** The plan in words, as pages tell it. */
@Component
public class PlanWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private static final int LINE = 120;

    private final Phrases phrases;

    PlanWords(Phrases phrases) {
        this.phrases = phrases;
    }

    String say(String key, Object... arguments) {
        return phrases.say("plan." + key, arguments);
    }

    String say(String key, Enum<?> value) {
        return phrases.say("plan." + key, value);
    }

    List<Choice> choices(String key, Enum<?>[] values) {
        return phrases.choices("plan." + key, values);
    }

    String day(LocalDate day) {
        return Days.of(day);
    }

    String day(Instant moment) {
        return Days.of(moment);
    }

    String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Somebody's name as it is known now. */
    String name(String name) {
        return name.isEmpty() ? say("former-participant") : name;
    }

    String due(Due due) {
        if (due instanceof Due.OnDay on) {
            return day(on.day());
        }
        return due instanceof Due.InMonth in ? month(in.month()) : say("due.none", ((Due.NotDated) due).reason());
    }

    String lead(ActionLead lead) {
        if (!lead.isNamed()) {
            return lead.organisation().isEmpty() ? say("lead.nobody") : say("lead.nobody-of", lead.organisation());
        }
        return lead.organisation().isEmpty() ? lead.name() : say("lead.of", lead.name(), lead.organisation());
    }

    /** An action in a line: its reference and how its text begins. */
    public String title(Action action) {
        String first = action.what().lines().findFirst().orElse("");
        return say(
                "action.title",
                action.reference(),
                first.equals(action.what()) && first.length() <= LINE
                        ? first
                        : first.substring(
                                        0,
                                        first.offsetByCodePoints(
                                                0, Math.min(LINE, first.codePointCount(0, first.length()))))
                                + "…");
    }

    public String label(Field field) {
        return say("field", field);
    }

    /** The same where the page has spelled VCS out already. */
    String shortLabel(Field field) {
        return field == Field.VCS_LEAD ? say("field.VCS_LEAD.short") : label(field);
    }

    /** What an action says in one field; empty if it says nothing there. */
    public String text(Field field, Action action) {
        return switch (field) {
            case WHAT -> action.what();
            case WHY -> action.why();
            case REASONS -> action.reasons().stream().map(Reason::words).collect(Collectors.joining("\n"));
            case COUNCIL_LEAD -> lead(action.councilLead());
            case VCS_LEAD -> lead(action.vcsLead());
            case PARTNERS -> action.partners();
            case RESOURCES -> action.resources();
            case START -> action.start().map(this::day).orElse("");
            case DUE -> due(action.due());
            case MEASURE -> action.measure();
            case STATUS -> say("status", action.status());
            case PRIORITY -> say("priority", action.priority());
            case NOTES -> action.notes().stream().map(this::note).collect(Collectors.joining("\n"));
        };
    }

    /** What an action says in one field, and in a word where it says nothing. */
    public String told(Field field, Action action) {
        String text = text(field, action);
        return text.isEmpty() ? say("nothing") : text;
    }

    private String note(Note note) {
        return say("note", day(note.on()), name(note.by()), note.text());
    }
}
