package tandem.plan;

import java.io.Serial;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.AreaCode;
import tandem.Days;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Log;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.plan.Action.Note;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;

/** Changes to an area's plan, each on the plan as it stands at that moment, each written into the log without its text. */
@Component
public class Planning {

    private static final int ATTEMPTS = 200;

    private static final String ACCEPTED = "plan.accepted";
    private static final String DECLINED = "plan.declined";

    private final Plans plans;
    private final Log log;
    private final Clock clock;

    public Planning(Plans plans, Log log, Clock clock) {
        this.plans = plans;
        this.log = log;
        this.clock = clock;
    }

    public LocalDate today() {
        return Days.today(clock);
    }

    /** Adds an action at the end, once for each key of a form. */
    public Mono<Plan> add(Viewer lead, AreaCode area, Draft draft, List<Reason> reasons, String form) {
        return change(lead, area, plan -> plan.add(draft, reasons, form, author(lead), now()));
    }

    /** Puts an action in other words; fails with {@link ChangedMeanwhile} if somebody else did since this revision. */
    public Mono<Plan> change(Viewer lead, AreaCode area, String reference, int revision, Draft draft) {
        return change(lead, area, plan -> plan.change(reference, revision, draft, author(lead), now()));
    }

    /**
     * Sets how far an action is and adds a note where it is not blank; fails with {@link ChangedMeanwhile} if somebody
     * else set another status since it was {@code seen}.
     */
    public Mono<Plan> report(Viewer lead, AreaCode area, String reference, Status seen, Status status, String note) {
        Progress progress = new Progress(
                status,
                Optional.of(Draft.tidy(note))
                        .filter(text -> !text.isEmpty())
                        .map(text -> new Note(today(), lead.name(), text, lead.person())));
        return change(lead, area, plan -> plan.report(reference, seen, progress, author(lead), now()));
    }

    /**
     * Makes many changes together or not at all, once for each key of a form; fails with {@link ChangedMeanwhile} if the
     * plan is no longer in the version that was seen.
     */
    public Mono<Plan> amend(Viewer lead, AreaCode area, Amendments amendments, int seen, String form) {
        return change(lead, area, plan -> plan.amend(amendments, seen, form, author(lead), now()));
    }

    public Mono<Plan> moveUp(Viewer lead, AreaCode area, String reference, int from) {
        return change(lead, area, plan -> plan.move(reference, from, -1, author(lead), now()));
    }

    public Mono<Plan> moveDown(Viewer lead, AreaCode area, String reference, int from) {
        return change(lead, area, plan -> plan.move(reference, from, 1, author(lead), now()));
    }

    /** The yes of the side that the viewer leads, to exactly this version. */
    public Mono<Plan> accept(Viewer lead, AreaCode area, int version) {
        return change(lead, area, plan -> plan.accept(lead.leadingSide(), version, author(lead), now()));
    }

    /** The no of the side that the viewer leads, to exactly this version, with the reason. */
    public Mono<Plan> decline(Viewer lead, AreaCode area, int version, String reason) {
        return change(
                lead, area, plan -> plan.decline(lead.leadingSide(), version, Draft.tidy(reason), author(lead), now()));
    }

    /** Writes down each yes and no to a plan that an interruption kept out of the log. */
    Mono<Void> finishAll() {
        return plans.list()
                .concatMap(plan -> Flux.fromIterable(
                                plan.verdicts().acceptances().entrySet())
                        .concatMap(
                                yes -> note(plan, yes.getKey(), yes.getValue().by(), ACCEPTED))
                        .thenMany(Flux.fromIterable(plan.verdicts().declines())
                                .concatMap(no -> note(plan, no.side(), no.by(), DECLINED))))
                .then();
    }

    private Mono<Void> note(Plan plan, Side side, PersonId by, String verb) {
        Viewer lead = new Viewer(by.value(), "", Role.leadOf(side), Optional.of(plan.area()));
        return log.appendOnce(lead, plan.area(), verb, versionOf(plan));
    }

    private Mono<Plan> change(Viewer lead, AreaCode area, UnaryOperator<Plan> verb) {
        return Mono.fromCallable(lead::leadingSide)
                .then(Mono.defer(() -> attempt(lead, area, verb)))
                .retryWhen(Retry.max(ATTEMPTS).filter(Overtaken.class::isInstance))
                .onErrorMap(Exceptions::isRetryExhausted, busy -> new Rejected("plan.busy"));
    }

    private Mono<Plan> attempt(Viewer lead, AreaCode area, UnaryOperator<Plan> verb) {
        return plans.get(area).flatMap(before -> {
            Plan after = verb.apply(before);
            return after.equals(before)
                    ? Mono.just(before)
                    : plans.replace(before, after)
                            .filter(Boolean::booleanValue)
                            .switchIfEmpty(Mono.error(Overtaken::new))
                            .then(log.append(lead, area, verbOf(before, after), objectOf(before, after)))
                            .thenReturn(after);
        });
    }

    private static String verbOf(Plan before, Plan after) {
        if (after.version() != before.version()) {
            return "plan.action-" + after.change().orElseThrow().kind().key();
        }
        return after.verdicts().declines().equals(before.verdicts().declines()) ? ACCEPTED : DECLINED;
    }

    private static String objectOf(Plan before, Plan after) {
        return after.version() == before.version()
                ? versionOf(after)
                : after.change().map(Change::reference).orElseThrow() + ", version " + after.version();
    }

    private static String versionOf(Plan plan) {
        return "version " + plan.version();
    }

    private static Author author(Viewer lead) {
        return new Author(lead.person(), lead.name());
    }

    private Instant now() {
        return clock.instant();
    }

    /** Somebody else was first: read again, decide again. */
    private static final class Overtaken extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super(null, null, false, false);
        }
    }
}
