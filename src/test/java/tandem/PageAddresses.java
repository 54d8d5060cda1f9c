package tandem;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Where each page is looked at, in the example areas. A new page needs its line here. What stands in angle brackets is
 * found or made when the examples are planted.
 */
final class PageAddresses {

    static final String CALDERDALE = "/areas/E08000033";
    static final String DERBY = "/areas/E06000015";
    static final String MALVERN_HILLS = "/areas/E07000235";

    private static final String OPEN = DERBY + "/rounds/<open>";
    private static final String ROUND = "/areas/{gss}/rounds/{round}";
    private static final String REGISTER = "/areas/{gss}/relationships";
    private static final String ONE = REGISTER + "/{number:[1-9][0-9]{0,5}}";

    private static final Map<String, List<String>> PUBLIC = Map.ofEntries(
            entry("/", List.of("/")),
            entry("/help", List.of("/help")),
            entry("/help/{topic}", List.of("/help/evaluate", "/help/facilitate", "/help/invitation")),
            entry("/who-can-see-what", List.of("/who-can-see-what")),
            entry("/accessibility", List.of("/accessibility")),
            entry("/privacy", List.of("/privacy")),
            entry("/cookies", List.of("/cookies")),
            entry("/sign-in", List.of("/sign-in")),
            entry("/sign-in/sent", List.of("/sign-in/sent")),
            entry("/sign-in/unknown", List.of("/sign-in/unknown")),
            entry("/sign-in/link/{token}", List.of("/sign-in/link/<mailed>", "/sign-in/link/<mailed-over>")),
            entry("/choose-role", List.of("/choose-role")),
            entry("/claim/{token}", List.of("/claim/<claim>", "/claim/<claimed>")),
            entry("/return/{token}", List.of("/return/<return>")),
            entry("/invitations/{secret}", List.of("/invitations/<invitation>")),
            entry("/my-answers/{ticket}", List.of("/my-answers/<ticket>")),
            entry("/compare", List.of("/compare", "/compare?show=areas", "/compare?layer=vcs&area=E06000015")),
            entry("/questionnaires/{id}/{version}", List.of("/questionnaires/relationships/1")));

    private static final Map<String, List<String>> AREA = Map.ofEntries(
            entry("/admin", List.of("/admin")),
            entry("/admin/backup", List.of("/admin/backup")),
            entry("/admin/areas/new", List.of("/admin/areas/new")),
            entry("/admin/areas/{gss}", List.of("/admin/areas/E06000015")),
            entry("/admin/areas/{gss}/leads/{side}", List.of("/admin/areas/E06000015/leads/council")),
            entry("/admin/people", List.of("/admin/people")),
            entry("/admin/people/{person:[a-z0-9-]{3,60}}", List.of("/admin/people/example-peer")),
            entry("/admin/people/{person:[a-z0-9-]{3,60}}/erase", List.of("/admin/people/example-peer/erase")),
            entry("/admin/challenges", List.of("/admin/challenges")),
            entry("/admin/challenges/new", List.of("/admin/challenges/new")),
            entry("/admin/challenges/{id}", List.of("/admin/challenges/example-challenge")),
            entry("/admin/challenges/{id}/end", List.of("/admin/challenges/example-challenge/end")),
            entry("/areas/{gss}", List.of(DERBY, CALDERDALE)),
            entry("/areas/{gss}/compare", List.of(CALDERDALE + "/compare")),
            entry("/areas/{gss}/export", List.of(CALDERDALE + "/export")),
            entry("/areas/{gss}/retention", List.of(CALDERDALE + "/retention")),
            entry("/areas/{gss}/delete", List.of(DERBY + "/delete")),
            entry("/admin/areas/{gss}/delete", List.of("/admin/areas/E06000015/delete")),
            entry("/areas/{gss}/log", List.of(CALDERDALE + "/log")),
            entry("/areas/{gss}/leads", List.of(CALDERDALE + "/leads")),
            entry("/areas/{gss}/leads/leave", List.of(CALDERDALE + "/leads/leave")),
            entry("/areas/{gss}/departments", List.of(DERBY + "/departments")),
            entry("/areas/{gss}/departments/paste", List.of(DERBY + "/departments/paste")),
            entry("/areas/{gss}/departments/{slug}", List.of(DERBY + "/departments/communities")),
            entry("/areas/{gss}/departments/{slug}/remove", List.of(DERBY + "/departments/communities/remove")),
            entry("/areas/{gss}/organisations/{slug}/remove", List.of(DERBY + "/organisations/network/remove")),
            entry("/areas/{gss}/organisations", List.of(DERBY + "/organisations")),
            entry("/areas/{gss}/organisations/new", List.of(DERBY + "/organisations/new")),
            entry("/areas/{gss}/organisations/paste", List.of(DERBY + "/organisations/paste")),
            entry("/areas/{gss}/organisations/{slug}", List.of(DERBY + "/organisations/network")),
            entry(REGISTER, List.of(DERBY + "/relationships")),
            entry(REGISTER + "/new", List.of(DERBY + "/relationships/new")),
            entry(
                    REGISTER + "/new/parties",
                    List.of(
                            DERBY
                                    + "/relationships/new/parties?key=9b2f6c1e-0000-4000-8000-5d3a7e1f4c21&name=Food+for+all&main=ongoing")),
            entry(REGISTER + "/paste", List.of(DERBY + "/relationships/paste")),
            entry(ONE, List.of(DERBY + "/relationships/1")),
            entry(ONE + "/name", List.of(DERBY + "/relationships/1/name")),
            entry(ONE + "/parties", List.of(DERBY + "/relationships/1/parties")),
            entry(ONE + "/people", List.of(DERBY + "/relationships/1/people")),
            entry(ONE + "/working", List.of(DERBY + "/relationships/1/working")));

    private static final Map<String, List<String>> ROUNDS = Map.ofEntries(
            entry("/areas/{gss}/rounds", List.of(CALDERDALE + "/rounds")),
            entry("/areas/{gss}/rounds/new", List.of(DERBY + "/rounds/new")),
            entry(ROUND, List.of(OPEN, CALDERDALE + "/rounds/<revealed>")),
            entry(ROUND + "/terms", List.of(MALVERN_HILLS + "/rounds/<preparing>/terms")),
            entry(ROUND + "/discard", List.of(MALVERN_HILLS + "/rounds/<preparing>/discard")),
            entry(ROUND + "/invitations", List.of(OPEN + "/invitations")),
            entry(ROUND + "/invitations/{participation}/erase", List.of(OPEN + "/invitations/<participation>/erase")),
            entry(ROUND + "/together", List.of("<together>")),
            entry(
                    ROUND + "/together/{kind:whole|relationship|element}/{*id}",
                    List.of("<together>/whole", "<together>/relationship/1", "<together>/element/rebalancing-power")),
            entry(ROUND + "/paper", List.of(OPEN + "/paper")),
            entry(ROUND + "/answer", List.of(OPEN + "/answer")),
            entry(ROUND + "/answer/relationships", List.of(OPEN + "/answer/relationships")),
            entry(ROUND + "/answer/check", List.of(OPEN + "/answer/check")),
            entry(ROUND + "/answer/link", List.of(OPEN + "/answer/link")),
            entry(ROUND + "/answer/later", List.of(OPEN + "/answer/later")),
            entry(ROUND + "/answer/discard", List.of(OPEN + "/answer/discard")),
            entry(ROUND + "/answer/{kind:whole|barriers}", List.of(OPEN + "/answer/whole", OPEN + "/answer/barriers")),
            entry(
                    ROUND + "/answer/{kind:relationship|theme}/{about}",
                    List.of(OPEN + "/answer/relationship/<known>", OPEN + "/answer/theme/shared-foundations")),
            entry(ROUND + "/own-results", List.of(DERBY + "/rounds/<alone>/own-results")),
            entry(
                    ROUND + "/results",
                    List.of(
                            CALDERDALE + "/rounds/<revealed>/results",
                            CALDERDALE + "/rounds/<revealed>/results?type=commissioning&scale=region",
                            MALVERN_HILLS + "/rounds/<revealed>/results?layer=all")));

    private static final Map<String, List<String>> PLAN = Map.ofEntries(
            entry(
                    "/areas/{gss}/plan",
                    List.of(CALDERDALE + "/plan", CALDERDALE + "/plan?status=NOT_STARTED&mine=true", DERBY + "/plan")),
            entry("/areas/{gss}/plan/reminders", List.of(CALDERDALE + "/plan/reminders")),
            entry("/areas/{gss}/plan/import", List.of(CALDERDALE + "/plan/import")),
            entry("/areas/{gss}/plan/import/{upload}", List.of(CALDERDALE + "/plan/import/<upload>")),
            entry("/areas/{gss}/plan/actions/new", List.of(CALDERDALE + "/plan/actions/new")),
            entry("/areas/{gss}/plan/actions/{reference}", List.of(CALDERDALE + "/plan/actions/A1")),
            entry("/areas/{gss}/plan/actions/{reference}/change", List.of(CALDERDALE + "/plan/actions/A1/change")),
            entry("/areas/{gss}/plan/versions", List.of(CALDERDALE + "/plan/versions")),
            entry("/areas/{gss}/plan/versions/{version}", List.of(CALDERDALE + "/plan/versions/1")));

    private PageAddresses() {}

    /** The addresses of a page; none if it has no line. */
    static List<String> of(String pattern) {
        return List.of(PUBLIC, AREA, ROUNDS, PLAN).stream()
                .flatMap(table -> table.getOrDefault(pattern, List.of()).stream())
                .toList();
    }
}
