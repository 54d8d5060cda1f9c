package tandem.workbook.web;

import tandem.site.web.FormErrors;
import tandem.workbook.PlanImport;

/**
 * The page on which a workbook comes back.
 *
 * @param hours how long a file waits for its sender's yes
 */
record ImportPage(String action, String back, long hours, FormErrors errors) {

    static ImportPage of(String gss, FormErrors errors) {
        String plan = "/areas/" + gss + "/plan";
        return new ImportPage(plan + "/import", plan, PlanImport.KEPT.toHours(), errors);
    }
}
