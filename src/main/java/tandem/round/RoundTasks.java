package tandem.round;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tandem.AreaCode;
import tandem.Days;
import tandem.Side;
import tandem.access.Viewer;
import tandem.area.AreaProgress;
import tandem.area.AreaTask;
import tandem.area.AreaTask.State;
import tandem.area.AreaTask.Step;
import tandem.area.AreaTasks;

/** What there is to do about the newest round of an area: prepare, invite, open, close, reveal; or to answer. */
@Component
class RoundTasks implements AreaTasks {

    private static final int FIRST = 40;

    private final Rounds rounds;
    private final Participations participations;
    private final InPost inPost;

    RoundTasks(Rounds rounds, Participations participations, InPost inPost) {
        this.rounds = rounds;
        this.participations = participations;
        this.inPost = inPost;
    }

    @Override
    public Flux<AreaTask> tasks(AreaCode area, Viewer viewer) {
        if (viewer.role().participates()) {
            return rounds.list(area).filter(round -> isOwn(round, viewer)).concatMap(round -> toAnswer(round, viewer));
        }
        return viewer.role().leads() ? forLead(area, viewer.leadingSide()) : Flux.empty();
    }

    private Flux<AreaTask> forLead(AreaCode area, Side side) {
        return rounds.list(area)
                .next()
                .flatMap(inPost::withCountedYes)
                .flatMapMany(round -> participations
                        .list(round.id())
                        .filter(each -> each.affiliation().side() == side)
                        .count()
                        .flatMapIterable(invited -> tasks(round, side, invited)))
                .switchIfEmpty(Flux.just(new AreaTask(
                        Step.EVALUATE,
                        FIRST,
                        "round.task.prepare",
                        List.of(),
                        "/areas/" + area + "/rounds/new",
                        State.TO_DO)));
    }

    private static List<AreaTask> tasks(Round round, Side side, long invited) {
        List<AreaTask> all = new ArrayList<>();
        boolean preparing = round.state() == Round.State.PREPARING;
        if (round.terms().mode().asksParticipants() && (preparing || round.isOpen())) {
            State state = invited == 0 ? State.TO_DO : State.DONE;
            all.add(task(round, FIRST, "round.task.invite", "/invitations", state));
        }
        if (!round.isOpen() || round.terms().mode().asksParticipants()) {
            all.add(task(round, side));
        }
        if (Together.isTime(round)) {
            all.add(task(round, FIRST + 2, "round.task.together", "/together", State.IN_PROGRESS));
        }
        return all;
    }

    private static AreaTask task(Round round, Side side) {
        return switch (round.state()) {
            case PREPARING -> task(round, FIRST + 1, "round.task.open", "", waiting(round.openingYes(), side));
            case OPEN -> task(round, FIRST + 1, "round.task.answering", "", State.IN_PROGRESS);
            case CLOSED -> task(round, FIRST + 1, "round.task.reveal", "", waiting(round.revealYes(), side));
            case LAPSED -> task(round, FIRST + 1, "round.task.lapsed", "", State.DONE);
            case REVEALED -> task(round, FIRST + 1, "round.task.revealed", "", State.DONE);
        };
    }

    private static State waiting(Yeses yes, Side side) {
        return yes.isFrom(side) ? State.WAITING : State.TO_DO;
    }

    private static AreaTask task(Round round, int order, String key, String page, State state) {
        List<Object> words = List.of(round.title(), Days.of(round.closesOn()));
        return new AreaTask(Step.EVALUATE, order, key, words, round.id().path() + page, state);
    }

    private Flux<AreaTask> toAnswer(Round round, Viewer viewer) {
        if (!round.isOpen()) {
            return Flux.just(
                    task(round, FIRST, "round.task.revealed", "", round.isRevealed() ? State.DONE : State.WAITING));
        }
        return participations
                .get(ParticipationId.of(viewer.id()))
                .map(own -> own.state() == Participation.State.SUBMITTED ? State.DONE : State.TO_DO)
                .map(state -> task(round, FIRST, "round.task.answer", "/answer", state))
                .flux();
    }

    private static boolean isOwn(Round round, Viewer viewer) {
        return viewer.id().startsWith(round.id() + "/");
    }

    @Override
    public Flux<AreaProgress> progress(AreaCode area, Viewer viewer) {
        if (!viewer.role().leads()) {
            return Flux.empty();
        }
        return rounds.list(area)
                .next()
                .filter(round -> round.terms().mode().asksParticipants())
                .filter(round -> round.isOpen() || round.state() == Round.State.CLOSED)
                .flatMapMany(round -> participations
                        .list(round.id())
                        .collectList()
                        .flatMapIterable(everybody -> List.of(
                                progress(round, Progress.of(Side.COUNCIL, everybody)),
                                progress(round, Progress.of(Side.VCS, everybody)))));
    }

    private static AreaProgress progress(Round round, Progress progress) {
        return new AreaProgress(
                progress.side(),
                FIRST,
                "round.progress." + progress.invited() + "." + progress.answered(),
                List.of(round.title()));
    }
}
