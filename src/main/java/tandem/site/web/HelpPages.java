package tandem.site.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.web.OpenTo;

/** Help, the glossary, and the pages that the footer names. */
@Controller
class HelpPages {

    private final MessageSource messages;
    private final MessageFiles files;

    HelpPages(MessageSource messages, MessageFiles files) {
        this.messages = messages;
        this.files = files;
    }

    @OpenTo(Role.VISITOR)
    @GetMapping("/help")
    Rendering index() {
        var page = new HelpPage(words("help.index.title"), words("help.index.lead"), parts("glossary"), guides(""));
        return Rendering.view("site/help-index").modelAttribute("page", page).build();
    }

    @OpenTo(Role.VISITOR)
    @GetMapping({"/help/{topic}", "/accessibility", "/privacy", "/cookies"})
    Rendering topic(ServerWebExchange exchange) {
        String address = exchange.getRequest().getPath().value();
        HelpTopic topic = HelpTopic.find(address).orElseThrow(() -> new NotFound("A help page", address));
        String key = "help." + topic.key();
        var page =
                new HelpPage(words(key + ".title"), words(key + ".lead"), parts(topic.key()), guides(topic.address()));
        return Rendering.view("site/help").modelAttribute("page", page).build();
    }

    @OpenTo(Role.VISITOR)
    @GetMapping("/who-can-see-what")
    Rendering whoCanSeeWhat() {
        String key = "help." + HelpTopic.WHO_CAN_SEE_WHAT.key();
        var page = new WhoSeesWhat(
                words(key + ".title"),
                words(key + ".lead"),
                rows(),
                parts(HelpTopic.WHO_CAN_SEE_WHAT.key()),
                guides(HelpTopic.WHO_CAN_SEE_WHAT.address()));
        return Rendering.view("site/who-can-see-what")
                .modelAttribute("page", page)
                .build();
    }

    private List<WhoSeesWhat.Row> rows() {
        List<WhoSeesWhat.Row> rows = new ArrayList<>();
        for (int i = 1; files.keys().contains("help.sees." + i + ".what"); i++) {
            String key = "help.sees." + i + ".";
            rows.add(new WhoSeesWhat.Row(
                    words(key + "what"),
                    WhoSeesWhat.WHO.stream().map(who -> words(key + who)).toList()));
        }
        return rows;
    }

    private List<HelpPage.Part> parts(String topic) {
        List<HelpPage.Part> parts = new ArrayList<>();
        for (int i = 1; files.keys().contains("help." + topic + "." + i + ".title"); i++) {
            String key = "help." + topic + "." + i;
            parts.add(HelpPage.Part.of(words(key + ".title"), words(key + ".text")));
        }
        return parts;
    }

    private List<HelpPage.Guide> guides(String current) {
        return Arrays.stream(HelpTopic.values())
                .filter(HelpTopic::isGuide)
                .map(topic -> new HelpPage.Guide(
                        words("help." + topic.key() + ".title"),
                        topic.address(),
                        topic.address().equals(current)))
                .toList();
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
