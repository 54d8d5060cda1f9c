package tandem.plan.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Contacts;
import tandem.access.Letters;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.plan.Reminding;

/** Whether a lead gets letters about what is due. */
@Controller
class ReminderPages {

    private final Reminding reminding;
    private final Contacts contacts;
    private final Letters letters;

    ReminderPages(Reminding reminding, Contacts contacts, Letters letters) {
        this.reminding = reminding;
        this.contacts = contacts;
        this.letters = letters;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/plan/reminders")
    Mono<Rendering> reminders(@PathVariable String gss, Viewer viewer) {
        String plan = "/areas/" + gss + "/plan";
        return Mono.zip(
                        reminding.isWantedBy(viewer, new AreaCode(gss)),
                        contacts.find(viewer.person()).hasElement())
                .map(both -> Rendering.view("plan/reminders")
                        .modelAttribute(
                                "page",
                                new RemindersPage(
                                        plan, plan + "/reminders", both.getT1(), state(both.getT1(), both.getT2())))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/plan/reminders")
    Mono<Rendering> turn(@PathVariable String gss, @ModelAttribute Turning form, Viewer viewer) {
        return reminding
                .turn(form.on(), viewer, new AreaCode(gss))
                .thenReturn(PlanPages.to(gss, "/reminders?done=plan.reminders-" + (form.on() ? "on" : "off")));
    }

    private String state(boolean on, boolean addressKnown) {
        if (!on) {
            return "plan.reminders.off";
        }
        if (!letters.areSent()) {
            return "plan.reminders.no-mail";
        }
        return addressKnown ? "plan.reminders.on" : "plan.reminders.no-address";
    }

    /** On or off. */
    record Turning(boolean on) {}

    /**
     * The letters as they stand for this lead.
     *
     * @param state the key of whether they arrive, and if not, why
     */
    record RemindersPage(String back, String action, boolean on, String state) {}
}
