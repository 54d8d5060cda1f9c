package tandem.comparison.web;

import java.util.List;
import org.springframework.web.server.ServerWebExchange;
import tandem.access.web.Addresses;
import tandem.comparison.InvitedPeer;

/** The links just made for peers: the one page that shows them. */
record PeerLinksPage(List<Made> links, String back) {

    /** One link, and for whom it is. */
    record Made(String name, String link) {}

    static PeerLinksPage of(List<InvitedPeer> invited, String back, ServerWebExchange exchange) {
        return new PeerLinksPage(
                invited.stream()
                        .map(peer -> new Made(peer.person().name(), Addresses.claim(exchange, peer.link())))
                        .toList(),
                back);
    }
}
