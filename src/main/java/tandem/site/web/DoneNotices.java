package tandem.site.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * The notice after a change: {@code ?done=plan.added} shows the message {@code plan.done.added}. Only messages with
 * {@code .done.} in their key can be shown so, and only to who comes from one of our own pages.
 */
@Component
class DoneNotices {

    private final Set<String> keys;

    DoneNotices(MessageFiles files) {
        keys = files.keys().stream().filter(key -> key.contains(".done.")).collect(Collectors.toUnmodifiableSet());
    }

    Optional<String> find(ServerHttpRequest request) {
        String from = request.getHeaders().getFirst("Sec-Fetch-Site");
        String done = request.getQueryParams().getFirst("done");
        if (done == null || (from != null && !from.equals("same-origin"))) {
            return Optional.empty();
        }
        return Optional.of(done.replaceFirst("\\.", ".done.")).filter(keys::contains);
    }
}
