package tandem.site.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Mono;

/**
 * A request with a file, each part of which has to have a name. The framework takes a part without one for a mistake of
 * ours; it is one of whoever sent it.
 */
final class NamedParts extends ServerWebExchangeDecorator {

    NamedParts(ServerWebExchange exchange) {
        super(exchange);
    }

    /** The parts by their names; fails with 400 if one has none. */
    @Override
    public Mono<MultiValueMap<String, Part>> getMultipartData() {
        return super.getMultipartData()
                .onErrorMap(
                        IllegalStateException.class,
                        nameless -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "", nameless));
    }
}
