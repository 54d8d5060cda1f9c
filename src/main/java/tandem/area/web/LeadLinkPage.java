package tandem.area.web;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.Side;
import tandem.access.Secret;
import tandem.area.Area;

/** The link with which a lead claims the post, shown once. */
record LeadLinkPage(String title, String text, String link, String back) {

    static LeadLinkPage of(
            Area area, Side side, String name, Secret secret, ServerWebExchange exchange, Phrases phrases) {
        return new LeadLinkPage(
                phrases.say("area.lead.link.title", name),
                phrases.say("area.lead.link.text." + side.key(), name, area.name()),
                UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                        .replacePath("/claim/" + secret.text())
                        .replaceQuery(null)
                        .toUriString(),
                "/admin/areas/" + area.code());
    }
}
