package tandem.area.web;

import org.springframework.web.server.ServerWebExchange;
import tandem.Side;
import tandem.access.Secret;
import tandem.access.web.Addresses;
import tandem.area.Area;

/** The link with which a lead claims the post, shown once. */
record LeadLinkPage(String title, String text, String link, String back) {

    static LeadLinkPage of(
            Area area, Side side, String name, Secret secret, ServerWebExchange exchange, Phrases phrases) {
        return new LeadLinkPage(
                phrases.say("area.lead.link.title", name),
                phrases.say("area.lead.link.text." + side.key(), name, area.name()),
                Addresses.claim(exchange, secret),
                "/admin/areas/" + area.code());
    }
}
