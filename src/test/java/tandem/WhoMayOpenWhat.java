package tandem;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tandem.access.Role;

/**
 * Who may ask what of Tandem, written down a second time, by hand and away from the handlers: a route that is not here, or
 * that lets in somebody else than it says here, fails {@link AccessMatrixStoryTest}.
 */
final class WhoMayOpenWhat {

    private static final Set<Role> LEADS = EnumSet.of(Role.COUNCIL_LEAD, Role.VCS_LEAD);
    private static final Set<Role> PARTICIPANTS = EnumSet.of(Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT);
    private static final Set<Role> AREA =
            EnumSet.of(Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT);

    private final Map<String, Set<Role>> routes = new TreeMap<>();

    WhoMayOpenWhat() {
        everybody();
        area();
        register();
        rounds();
        plan();
        among(EnumSet.of(Role.PEER), "GET /compare", "GET /compare as JSON");
        administrator();
    }

    /** Each route (method, pattern and, where it has a second form, {@code as JSON}) with the roles it is for. */
    Map<String, Set<Role>> routes() {
        return routes;
    }

    private void everybody() {
        among(
                EnumSet.allOf(Role.class),
                "GET /",
                "GET /help",
                "GET /help/{topic}",
                "GET /who-can-see-what",
                "GET /accessibility",
                "GET /privacy",
                "GET /cookies",
                "GET /questionnaires/{id}/{version}",
                "GET /questionnaires/{id}/{version} as JSON",
                "GET /sign-in",
                "POST /sign-in",
                "POST /sign-in/email",
                "GET /sign-in/sent",
                "GET /sign-in/unknown",
                "GET /sign-in/link/{token}",
                "POST /sign-in/link/{token}",
                "GET /choose-role",
                "POST /choose-role",
                "POST /sign-out",
                "POST /sign-out-everywhere",
                "GET /claim/{token}",
                "POST /claim/{token}",
                "GET /return/{token}",
                "POST /return/{token}",
                "GET /invitations/{secret}",
                "POST /invitations/{secret}",
                "GET /my-answers/{ticket}",
                "POST /my-answers/{ticket}",
                "POST /examples/as/{role:council-lead|vcs-lead|council-participant|vcs-participant|peer}");
    }

    private void area() {
        Set<Role> andAdministrator = EnumSet.copyOf(AREA);
        andAdministrator.add(Role.ADMINISTRATOR);
        among(andAdministrator, "GET /areas/{gss}");
        among(
                LEADS,
                "GET /areas/{gss}/log",
                "GET /areas/{gss}/export",
                "GET /areas/{gss}/export.zip",
                "POST /areas/{gss}/retention",
                "GET /areas/{gss}/delete",
                "POST /areas/{gss}/delete",
                "POST /areas/{gss}/delete/withdraw",
                "GET /areas/{gss}/compare",
                "POST /areas/{gss}/compare/{id}/consent",
                "POST /areas/{gss}/compare/{id}/withdraw",
                "GET /areas/{gss}/departments",
                "POST /areas/{gss}/departments",
                "GET /areas/{gss}/departments/{slug}",
                "POST /areas/{gss}/departments/{slug}",
                "GET /areas/{gss}/departments/{slug}/remove",
                "POST /areas/{gss}/departments/{slug}/remove",
                "GET /areas/{gss}/organisations/{slug}/remove",
                "POST /areas/{gss}/organisations/{slug}/remove",
                "GET /areas/{gss}/departments/paste",
                "POST /areas/{gss}/departments/paste",
                "POST /areas/{gss}/departments/paste/save",
                "GET /areas/{gss}/organisations",
                "GET /areas/{gss}/organisations/new",
                "POST /areas/{gss}/organisations/new",
                "GET /areas/{gss}/organisations/{slug}",
                "POST /areas/{gss}/organisations/{slug}",
                "GET /areas/{gss}/organisations/paste",
                "POST /areas/{gss}/organisations/paste",
                "POST /areas/{gss}/organisations/paste/save");
    }

    private void register() {
        String register = "/areas/{gss}/relationships";
        String one = register + "/{number:[1-9][0-9]{0,5}}";
        among(AREA, "GET " + register, "GET " + one);
        among(
                LEADS,
                "GET " + register + "/new",
                "POST " + register + "/new",
                "GET " + register + "/new/parties",
                "POST " + register + "/new/parties",
                "GET " + register + "/paste",
                "POST " + register + "/paste",
                "POST " + register + "/paste/save");
        for (String part : List.of("/name", "/parties", "/working", "/people")) {
            among(LEADS, "GET " + one + part, "POST " + one + part);
        }
    }

    private void rounds() {
        String round = "/areas/{gss}/rounds/{round}";
        among(
                AREA,
                "GET /areas/{gss}/rounds",
                "GET " + round,
                "GET " + round + "/paper",
                "GET " + round + "/own-results",
                "GET /areas/{gss}/leads",
                "GET /areas/{gss}/retention",
                "GET " + round + "/results",
                "GET " + round + "/results as JSON",
                "GET " + round + "/results.xlsx");
        among(
                LEADS,
                "GET /areas/{gss}/rounds/new",
                "POST /areas/{gss}/rounds",
                "GET " + round + "/terms",
                "POST " + round + "/terms",
                "GET " + round + "/discard",
                "POST " + round + "/discard",
                "POST " + round + "/agree",
                "POST " + round + "/close",
                "POST " + round + "/reopen",
                "POST " + round + "/reveal",
                "POST " + round + "/own-results",
                "GET /areas/{gss}/leads/leave",
                "POST /areas/{gss}/leads/leave",
                "GET " + round + "/invitations",
                "POST " + round + "/invitations",
                "POST " + round + "/invitations/list",
                "POST " + round + "/invitations/{participation}/renew",
                "POST " + round + "/invitations/{participation}/withdraw",
                "GET " + round + "/invitations/{participation}/erase",
                "POST " + round + "/invitations/{participation}/erase",
                "GET " + round + "/together",
                "GET " + round + "/together/{kind:whole|relationship|element}/{*id}",
                "POST " + round + "/together/{kind:whole|relationship|element}/{*id}",
                "POST " + round + "/together/confirm");
        String answer = round + "/answer";
        among(
                PARTICIPANTS,
                "GET " + answer,
                "GET " + answer + "/relationships",
                "POST " + answer + "/relationships",
                "GET " + answer + "/{kind:whole|barriers}",
                "POST " + answer + "/{kind:whole|barriers}",
                "GET " + answer + "/{kind:relationship|theme}/{about}",
                "POST " + answer + "/{kind:relationship|theme}/{about}",
                "GET " + answer + "/check",
                "GET " + answer + "/link",
                "GET " + answer + "/later",
                "GET " + answer + "/discard",
                "POST " + answer + "/discard",
                "POST " + answer + "/submit");
    }

    private void plan() {
        String plan = "/areas/{gss}/plan";
        String action = plan + "/actions/{reference}";
        among(
                AREA,
                "GET " + plan,
                "GET " + plan + ".xlsx",
                "GET " + plan + ".csv",
                "GET " + plan + "/calendar.ics",
                "GET " + plan + "/versions",
                "GET " + plan + "/versions/{version}",
                "GET " + plan + "/versions/{version:[1-9][0-9]{0,5}}.xlsx",
                "GET " + action);
        among(
                LEADS,
                "POST " + plan + "/accept",
                "POST " + plan + "/decline",
                "GET " + plan + "/reminders",
                "POST " + plan + "/reminders",
                "GET " + plan + "/import",
                "POST " + plan + "/import",
                "GET " + plan + "/import/{upload}",
                "POST " + plan + "/import/{upload}/confirm",
                "POST " + plan + "/import/{upload}/discard",
                "GET " + plan + "/actions/new",
                "POST " + plan + "/actions/new",
                "GET " + action + "/change",
                "POST " + action + "/change",
                "POST " + action + "/choose",
                "POST " + action + "/progress",
                "POST " + action + "/move");
    }

    private void administrator() {
        among(
                EnumSet.of(Role.ADMINISTRATOR),
                "GET /admin",
                "GET /admin/backup",
                "POST /admin/backup",
                "GET /admin/areas/{gss}/delete",
                "POST /admin/areas/{gss}/delete",
                "GET /admin/challenges",
                "GET /admin/challenges/new",
                "POST /admin/challenges/new",
                "GET /admin/challenges/{id}",
                "GET /admin/challenges/{id}/end",
                "POST /admin/challenges/{id}/end",
                "POST /admin/challenges/{id}/until",
                "POST /admin/challenges/{id}/peers",
                "POST /admin/challenges/{id}/peers/{person:[a-z0-9-]{3,60}}/link",
                "GET /admin/people",
                "GET /admin/people/{person:[a-z0-9-]{3,60}}",
                "GET /admin/people/{person:[a-z0-9-]{3,60}}/erase",
                "POST /admin/people/{person:[a-z0-9-]{3,60}}/erase",
                "GET /admin/areas/new",
                "POST /admin/areas/new",
                "GET /admin/areas/{gss}",
                "GET /admin/areas/{gss}/leads/{side}",
                "POST /admin/areas/{gss}/leads/{side}",
                "POST /admin/areas/{gss}/leads/{side}/link");
    }

    private void among(Set<Role> roles, String... names) {
        for (String name : names) {
            routes.put(name, roles);
        }
    }
}
