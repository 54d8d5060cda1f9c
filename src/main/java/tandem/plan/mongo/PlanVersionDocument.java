package tandem.plan.mongo;

import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.plan.Plan;

/** One version of a plan that has been replaced by the next; its id is the area's code and the version. */
@Document(PlanVersionDocument.COLLECTION)
record PlanVersionDocument(@Id String id, String area, int accepted, PlanContent content) {

    static final String COLLECTION = "planVersions";

    static PlanVersionDocument of(Plan plan) {
        String area = plan.area().gss();
        return new PlanVersionDocument(
                id(area, plan.version()), area, plan.verdicts().count(), PlanContent.of(plan));
    }

    static String id(String area, int version) {
        return String.format(Locale.ROOT, "%s/%06d", area, version);
    }
}
