package tandem.plan;

import java.io.Serial;
import tandem.Rejected;

/** Somebody else changed the action, or the plan, since it was read: whoever is asking has to see both texts and choose. */
public class ChangedMeanwhile extends Rejected {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The plan as a whole was changed. */
    public ChangedMeanwhile() {
        super("plan.changed-meanwhile");
    }

    public ChangedMeanwhile(String reference) {
        super("plan.action.changed-meanwhile", reference);
    }
}
