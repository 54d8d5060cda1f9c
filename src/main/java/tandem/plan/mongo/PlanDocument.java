package tandem.plan.mongo;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.plan.Plan;

/**
 * The plan of an area as it stands; its id is the area's code.
 *
 * @param accepted how often somebody said yes or no to this version; with the version it says whether anything changed
 */
@Document(PlanDocument.COLLECTION)
record PlanDocument(@Id String id, int version, int accepted, PlanContent content) {

    static final String COLLECTION = "plans";

    static PlanDocument of(Plan plan) {
        return new PlanDocument(
                plan.area().gss(), plan.version(), plan.verdicts().count(), PlanContent.of(plan));
    }

    Plan plan() {
        return content.toPlan();
    }
}
