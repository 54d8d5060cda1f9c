package tandem.round;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.Side;
import tandem.access.Secret;
import tandem.questionnaire.Step;

/**
 * Tells a part: {@code aPart(VCS, PartName.relationship(1)).placed("axis/money", 4).counted()}. Each has a key of its
 * own, made from a return link's secret as in life.
 */
public final class PartBuilder {

    private final Side side;
    private final PartName name;
    private final Map<String, Answer> answers = new HashMap<>();
    private Secret returnLink = Secret.random();
    private Optional<Contributor> contributor = Optional.empty();

    private PartBuilder(Side side, PartName name) {
        this.side = side;
        this.name = name;
    }

    public static PartBuilder aPart(Side side, PartName name) {
        return new PartBuilder(side, name);
    }

    public PartBuilder placed(String item, int step) {
        return answered(item, new Answer.Placed(new Step(step)));
    }

    public PartBuilder ticked(String item, String... options) {
        return answered(item, new Answer.Ticked(Set.of(options), Set.of()));
    }

    /** Ticks options, the first of which is the main one or the worst. */
    public PartBuilder tickedWithMost(String item, String most, String... others) {
        Set<String> all = new java.util.HashSet<>(Set.of(others));
        all.add(most);
        return answered(item, new Answer.Ticked(all, Set.of(most)));
    }

    public PartBuilder unknown(String item) {
        return answered(item, new Answer.DoesNotKnow());
    }

    public PartBuilder notApplicable(String item) {
        return answered(item, new Answer.DoesNotApply());
    }

    public PartBuilder answered(String item, Answer answer) {
        answers.put(item, answer);
        return this;
    }

    /** By the affiliation's id, in rounds that name organisations or people. */
    public PartBuilder by(String affiliation) {
        contributor = Optional.of(new Contributor(affiliation, Optional.empty()));
        return this;
    }

    public PartBuilder with(Secret link) {
        returnLink = link;
        return this;
    }

    public Part saved() {
        return part(false);
    }

    public Part counted() {
        return part(true);
    }

    private Part part(boolean counted) {
        return new Part(returnLink.keyFor(name.text()), name, side, answers, contributor, counted);
    }
}
