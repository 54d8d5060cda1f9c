package tandem.site.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A form that could not be taken because the store did not answer, to be sent once more as it is: with the key that it
 * was first sent with, so that it counts once.
 *
 * @param address where it was sent
 */
record SentForm(String address, List<Field> fields) {

    private static final String TOKEN = "_csrf";
    private static final Pattern MADE_BY_US =
            Pattern.compile("[0-9]*|true|false|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\\w-]{40,}");

    SentForm {
        fields = List.copyOf(fields);
    }

    /** The form of a request, if it was one and surely came from a page of ours; otherwise one without fields. */
    static Mono<SentForm> of(ServerWebExchange exchange) {
        if (!HttpMethod.POST.equals(exchange.getRequest().getMethod()) || !isFromOurPage(exchange)) {
            return Mono.just(none());
        }
        return exchange.getFormData()
                .map(sent -> new SentForm(address(exchange), fields(sent)))
                .onErrorReturn(none());
    }

    static SentForm none() {
        return new SentForm("", List.of());
    }

    /** Once the form's token was found right, there is a new one for the next form. */
    private static boolean isFromOurPage(ServerWebExchange exchange) {
        return exchange.getAttribute(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME) != null;
    }

    private static String address(ServerWebExchange exchange) {
        String query = exchange.getRequest().getURI().getRawQuery();
        String path = exchange.getRequest().getURI().getRawPath();
        return query == null ? path : path + "?" + query;
    }

    private static List<Field> fields(MultiValueMap<String, String> sent) {
        return sent.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(TOKEN))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
    }

    public boolean isThere() {
        return !address.isEmpty();
    }

    /** What somebody wrote, as far as it can be told from what the page put in by itself. */
    public List<String> words() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> !value.isBlank() && !MADE_BY_US.matcher(value).matches())
                .toList();
    }

    /** A field as it was sent. */
    record Field(String name, String value) {}
}
