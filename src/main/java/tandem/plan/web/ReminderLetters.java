package tandem.plan.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.EmailAddress;
import tandem.access.Letter;
import tandem.access.Letters;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.plan.LeadsReminded;
import tandem.plan.Reminder;
import tandem.plan.Reminder.Kind;

/** Writes to an area's leads what in their plan is overdue and what will be due: the plan's words, and nothing else. */
@Component
class ReminderLetters {

    private static final int LISTED = 30;

    private final Areas areas;
    private final Letters letters;
    private final PlanWords words;

    ReminderLetters(Areas areas, Letters letters, PlanWords words) {
        this.areas = areas;
        this.letters = letters;
        this.words = words;
    }

    @EventListener
    Mono<Void> write(LeadsReminded told) {
        return areas.find(told.area())
                .map(Area::name)
                .defaultIfEmpty(told.area().gss())
                .doOnNext(name -> told.reminders()
                        .forEach((lead, reminders) -> letters.send(letter(lead, name, told.area(), reminders))))
                .then();
    }

    private Letter letter(EmailAddress to, String name, AreaCode area, List<Reminder> reminders) {
        String plan = letters.address("/areas/" + area + "/plan");
        String list = Stream.of(Kind.values())
                .map(kind -> listed(kind, reminders))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new Letter(
                to,
                words.say("reminder.subject", name),
                words.say("reminder.letter", name, list, plan, plan + "/reminders"));
    }

    private String listed(Kind kind, List<Reminder> reminders) {
        List<Reminder> ofKind =
                reminders.stream().filter(reminder -> reminder.kind() == kind).toList();
        if (ofKind.isEmpty()) {
            return "";
        }
        Stream<String> lines = ofKind.stream()
                .limit(LISTED)
                .map(reminder -> words.say(
                        "reminder.line",
                        words.title(reminder.action()),
                        words.due(reminder.action().due())));
        Stream<String> more = Stream.of(ofKind.size() - LISTED)
                .filter(rest -> rest > 0)
                .map(rest -> words.say("reminder.more", rest));
        return Stream.of(Stream.of(words.say("reminder.kind", kind)), lines, more)
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));
    }
}
