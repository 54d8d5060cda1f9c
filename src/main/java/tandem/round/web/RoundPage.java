package tandem.round.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.Days;
import tandem.Side;
import tandem.access.Viewer;
import tandem.area.web.Phrases;
import tandem.round.HowMany;
import tandem.round.Mode;
import tandem.round.Progress;
import tandem.round.Promise;
import tandem.round.Round;
import tandem.round.Standing;
import tandem.round.Terms;
import tandem.round.Together;
import tandem.round.Yeses;
import tandem.site.web.SummaryRow;

/** A round for its leads: what there is to do, what both say yes to, what it could show, how far it is. */
record RoundPage(
        String title,
        String back,
        String base,
        String phase,
        String state,
        String tag,
        String next,
        String reopened,
        List<RoundStep> steps,
        List<SummaryRow> terms,
        List<Link> questionnaires,
        String promise,
        int threshold,
        boolean small,
        boolean asksParticipants,
        List<ForecastCard> forecasts,
        List<SideProgress> progress,
        List<String> given,
        boolean yesGiven,
        String yesLabel,
        String revealLabel,
        String mark,
        boolean recording,
        boolean nobodyInvited,
        Optional<Alone> alone) {

    /**
     * Seeing one's own results without a joint reveal.
     *
     * @param ready whether the time has come
     * @param seen whether this side has chosen to
     * @param other whether the other side has
     */
    record Alone(String text, boolean ready, boolean seen, boolean other) {}

    /** A questionnaire, with the address where it can be read. */
    record Link(String label, String href) {}

    /** How far a side is: its own number of invitations in full, the other's in a band. */
    record SideProgress(String side, String key, String invited, String answered) {}

    static RoundPage of(Viewer viewer, Standing standing, Instant now, Phrases phrases) {
        Round round = standing.round();
        Side side = viewer.leadingSide();
        Yeses yes = yes(round);
        return new RoundPage(
                round.title(),
                "/areas/" + round.id().area() + "/rounds",
                round.id().path(),
                round.state().name().toLowerCase(Locale.ROOT),
                phrases.say("round.state", round.state()),
                RoundsPage.tag(round.state()),
                next(round, side, phrases),
                round.closings().reopened() == 0
                        ? ""
                        : phrases.say("round.reopened", round.closings().reopened()),
                RoundStep.of(side, standing, phrases),
                RoundTerms.rows(standing, phrases),
                questionnaires(standing),
                InvitationPage.promiseKey(round),
                round.terms().threshold(),
                round.terms().threshold() < Terms.DEFAULT_THRESHOLD,
                round.terms().mode().asksParticipants(),
                forecasts(standing, phrases),
                progress(standing, side, phrases),
                given(yes, phrases),
                yes.isFrom(side),
                phrases.say("round.yes." + side.key()),
                phrases.say("round.reveal." + side.key()),
                round.proposal().mark(),
                recording(round),
                standing.participations().isEmpty(),
                alone(round, side, now, phrases));
    }

    private static Optional<Alone> alone(Round round, Side side, Instant now, Phrases phrases) {
        boolean asked = round.terms().mode().asksParticipants();
        if (round.state() == Round.State.LAPSED && round.closings().isSeenAloneBy(side)) {
            return Optional.of(new Alone(phrases.say("round.alone.kept"), false, true, false));
        }
        return round.mayBeSeenAloneFrom().filter(closed -> asked).map(from -> {
            boolean seen = round.closings().isSeenAloneBy(side);
            boolean ready = !seen && !now.isBefore(from);
            String key = "round.alone." + (seen ? "seen" : ready ? "ready" : "wait");
            return new Alone(
                    phrases.say(key, Days.of(from)),
                    ready,
                    seen,
                    round.closings().isSeenAloneBy(side.other()));
        });
    }

    /** Whether there is something to record in the room, or to read of what was recorded. */
    private static boolean recording(Round round) {
        boolean over = round.terms().mode() == Mode.TOGETHER && round.state() != Round.State.PREPARING;
        return over || Together.isTime(round);
    }

    private static Yeses yes(Round round) {
        return round.state() == Round.State.PREPARING ? round.openingYes() : round.revealYes();
    }

    private static String next(Round round, Side side, Phrases phrases) {
        String phase = round.state().name().toLowerCase(Locale.ROOT);
        Yeses yes = yes(round);
        boolean waits = round.state() == Round.State.PREPARING || round.state() == Round.State.CLOSED;
        String key = !waits || yes.isEmpty() ? phase : phase + (yes.isFrom(side) ? ".waiting" : ".yours");
        if (round.isOpen() && !round.terms().mode().asksParticipants()) {
            key = "open.together";
        }
        return phrases.say(
                "round.next." + key,
                Days.of(round.closesOn()),
                phrases.say("round.side." + side.other().key()));
    }

    private static List<Link> questionnaires(Standing standing) {
        return standing.instrument().questionnaires().stream()
                .map(each -> new Link(each.title(), "/questionnaires/" + each.id()))
                .toList();
    }

    private static List<ForecastCard> forecasts(Standing standing, Phrases phrases) {
        return standing.round().state() == Round.State.PREPARING
                        && standing.round().terms().mode().asksParticipants()
                ? Arrays.stream(Promise.values())
                        .map(promise -> ForecastCard.of(promise, standing, phrases))
                        .toList()
                : List.of();
    }

    /** Empty if nobody answers alone, and once it is erased who did. */
    private static List<SideProgress> progress(Standing standing, Side own, Phrases phrases) {
        Round round = standing.round();
        boolean erased =
                round.endedAt().isPresent() && standing.participations().isEmpty();
        return erased || !round.terms().mode().asksParticipants()
                ? List.of()
                : Arrays.stream(Side.values())
                        .map(side -> progress(standing, side, own, phrases))
                        .toList();
    }

    private static SideProgress progress(Standing standing, Side side, Side own, Phrases phrases) {
        Progress progress = standing.progress(side);
        return new SideProgress(
                phrases.say("round.side." + side.key()),
                side.key(),
                side == own ? String.valueOf(standing.invited(side)) : band(progress.invited(), phrases),
                band(progress.answered(), phrases));
    }

    private static String band(HowMany howMany, Phrases phrases) {
        return phrases.say("round.how-many", howMany);
    }

    private static List<String> given(Yeses yes, Phrases phrases) {
        return Arrays.stream(Side.values())
                .map(side -> yes.of(side)
                        .map(given -> phrases.say("round.given." + side.key(), Days.of(given.at())))
                        .orElseGet(() -> phrases.say("round.not-given." + side.key())))
                .toList();
    }
}
