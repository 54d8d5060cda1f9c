package tandem.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.AreaCode;
import tandem.Days;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Doorkeeper;
import tandem.access.EmailAddress;
import tandem.access.Leaderships;
import tandem.access.Letters;
import tandem.access.PersonId;
import tandem.access.Viewer;

/**
 * Reminds each lead of what is due, at most once: a reminder is written down before its letter is sent, so whatever
 * breaks off in between costs a letter and never sends one twice. Who takes up a post later, or turns the letters on
 * again, is told what is due then. The area's home shows what is due in any case.
 */
@Component
public class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final int MORNING = 7;
    private static final int EVENING = 19;
    private static final int ATTEMPTS = 20;

    private final Plans plans;
    private final ReminderBooks books;
    private final Leaderships leaderships;
    private final Doorkeeper doorkeeper;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminding(
            Plans plans,
            ReminderBooks books,
            Leaderships leaderships,
            Doorkeeper doorkeeper,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.books = books;
        this.leaderships = leaderships;
        this.doorkeeper = doorkeeper;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Reminds the leads of every area, by day and where letters are sent; an area that fails stops no other. */
    Mono<Void> remindAll() {
        return Mono.just(Days.hour(clock))
                .filter(hour -> letters.areSent() && hour >= MORNING && hour < EVENING)
                .flatMapMany(any -> plans.list())
                .concatMap(plan -> remind(plan).onErrorResume(fault -> {
                    LOG.warn("Leads could not be reminded: {}", fault.getClass().getSimpleName());
                    return Mono.empty();
                }))
                .then();
    }

    private Mono<Void> remind(Plan plan) {
        LocalDate today = Days.today(clock);
        List<Reminder> due = Reminder.of(plan, today);
        return due.isEmpty()
                ? Mono.empty()
                : books.get(plan.area())
                        .flatMap(book -> reached(book)
                                .map(lead -> lead.reminded(book.untold(lead.person(), due, today)))
                                .filter(lead -> !lead.reminders().isEmpty())
                                .collectList()
                                .filter(leads -> !leads.isEmpty())
                                .flatMap(leads -> tell(book, leads, today)));
    }

    private Mono<Void> tell(ReminderBook book, List<Reached> leads, LocalDate today) {
        Map<PersonId, List<Reminder>> told =
                leads.stream().collect(Collectors.toMap(Reached::person, Reached::reminders));
        Map<EmailAddress, List<Reminder>> letters =
                leads.stream().collect(Collectors.toMap(Reached::address, Reached::reminders, Reminding::both));
        return books.replace(book, book.tell(told, today))
                .filter(Boolean::booleanValue)
                .doOnNext(ours -> events.publishEvent(new LeadsReminded(book.area(), letters)))
                .then();
    }

    /** Two leads with one address get one letter. */
    private static List<Reminder> both(List<Reminder> one, List<Reminder> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Those leads who have taken up their post, have an address, and want letters. */
    private Flux<Reached> reached(ReminderBook book) {
        return leaderships
                .get(book.area())
                .flatMapIterable(leadership -> Arrays.stream(Side.values())
                        .flatMap(side -> leadership.lead(side).stream())
                        .filter(person -> book.isWantedBy(person.id()))
                        .toList())
                .filterWhen(person -> doorkeeper.claimed(person.id()).hasElement())
                .flatMap(person -> Mono.justOrEmpty(person.email().flatMap(EmailAddress::read))
                        .map(address -> new Reached(person.id(), address, List.of())));
    }

    /** Whether a lead gets letters about what is due. */
    public Mono<Boolean> isWantedBy(Viewer lead, AreaCode area) {
        return books.get(area).map(book -> book.isWantedBy(lead.person()));
    }

    /** Turns the letters on or off for the lead who asks. */
    public Mono<Void> turn(boolean on, Viewer lead, AreaCode area) {
        return Mono.defer(() -> books.get(area))
                .flatMap(book -> {
                    ReminderBook turned = book.turn(on, lead.person());
                    return turned.equals(book) ? Mono.just(true) : books.replace(book, turned);
                })
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> new Rejected("plan.busy")))
                .retryWhen(Retry.max(ATTEMPTS).filter(Rejected.class::isInstance))
                .onErrorMap(Exceptions::isRetryExhausted, busy -> new Rejected("plan.busy"))
                .then();
    }

    /** A lead whom letters reach, and what theirs says today. */
    private record Reached(PersonId person, EmailAddress address, List<Reminder> reminders) {

        Reached reminded(List<Reminder> today) {
            return new Reached(person, address, today);
        }
    }
}
