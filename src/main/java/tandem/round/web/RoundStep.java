package tandem.round.web;

import java.util.ArrayList;
import java.util.List;
import tandem.Side;
import tandem.area.web.Phrases;
import tandem.round.Promise;
import tandem.round.Round;
import tandem.round.Standing;
import tandem.round.Terms;

/** One line of the task list of a round that is prepared. An empty address: nowhere to go. */
record RoundStep(String label, String href, String hint, String state, String tag) {

    static List<RoundStep> of(Side side, Standing standing, Phrases phrases) {
        Round round = standing.round();
        if (round.state() != Round.State.PREPARING) {
            return List.of();
        }
        List<RoundStep> steps = new ArrayList<>();
        steps.add(step("terms", round.id().path() + "/terms", true, hint(standing, phrases), phrases));
        if (round.terms().mode().asksParticipants()) {
            int invited = standing.invited(side);
            steps.add(step(
                    "invite",
                    round.id().path() + "/invitations",
                    invited > 0,
                    phrases.say("round.step.invite.hint." + side.key(), invited),
                    phrases));
        }
        steps.add(step("yes", "#yes", round.openingYes().isFrom(side), phrases.say("round.step.yes.hint"), phrases));
        boolean theirs = round.openingYes().isFrom(side.other());
        steps.add(new RoundStep(
                phrases.say("round.step.theirs." + side.other().key()),
                "",
                phrases.say("round.step.theirs.hint"),
                phrases.say(theirs ? "round.step.done" : "round.step.waiting"),
                theirs ? "done" : "plain"));
        return steps;
    }

    private static String hint(Standing standing, Phrases phrases) {
        Terms terms = standing.round().terms();
        int proposed = Terms.thresholdFor(standing.vcsOrganisations());
        boolean differs = terms.promise() == Promise.ANONYMOUS
                && standing.vcsOrganisations() > 0
                && proposed != terms.threshold();
        return differs
                ? phrases.say("round.step.terms.threshold." + proposed, terms.threshold())
                : phrases.say("round.step.terms.hint");
    }

    private static RoundStep step(String key, String href, boolean done, String hint, Phrases phrases) {
        return new RoundStep(
                phrases.say("round.step." + key),
                href,
                hint,
                phrases.say(done ? "round.step.done" : "round.step.to-do"),
                done ? "done" : "todo");
    }
}
