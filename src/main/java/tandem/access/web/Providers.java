package tandem.access.web;

import java.util.List;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.access.Assignments;

/**
 * Signing in with OpenID Connect, where {@code spring.security.oauth2.client} names providers. A provider says who
 * somebody is, and nothing else of it is kept: the session is ours, and a role is theirs by an email address that the
 * provider has verified.
 */
@Component
class Providers {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    static final String UNKNOWN = "/sign-in/unknown";

    private final ObjectProvider<ReactiveClientRegistrationRepository> known;
    private final Assignments assignments;
    private final Arrivals arrivals;

    Providers(ObjectProvider<ReactiveClientRegistrationRepository> known, Assignments assignments, Arrivals arrivals) {
        this.known = known;
        this.assignments = assignments;
        this.arrivals = arrivals;
    }

    List<Provider> list() {
        return known.getIfAvailable() instanceof Iterable<?> registrations
                ? StreamSupport.stream(registrations.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(each ->
                                new Provider(each.getClientName(), "/oauth2/authorization/" + each.getRegistrationId()))
                        .toList()
                : List.of();
    }

    /** Adds the providers to what is let through; nothing if there are none. */
    ServerHttpSecurity addTo(ServerHttpSecurity http) {
        return known.getIfAvailable() == null
                ? http
                : http.oauth2Login(login -> login.loginPage("/sign-in")
                        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                        .authorizedClientRepository(new Forgetful())
                        .authenticationSuccessHandler(this::arrive)
                        .authenticationFailureHandler(this::turnAway));
    }

    private Mono<Void> turnAway(WebFilterExchange arriving, AuthenticationException why) {
        LOG.warn(
                "A sign-in with a provider was refused: {}",
                why instanceof OAuth2AuthenticationException known
                        ? known.getError().getErrorCode()
                        : why.getClass().getSimpleName());
        return Redirects.to(arriving.getExchange(), UNKNOWN);
    }

    private Mono<Void> arrive(WebFilterExchange arriving, Authentication who) {
        ServerWebExchange exchange = arriving.getExchange();
        return exchange.getSession()
                .flatMap(WebSession::invalidate)
                .then(Mono.justOrEmpty(VerifiedEmail.of(who.getPrincipal())))
                .flatMap(assignments::at)
                .filter(people -> !people.isEmpty())
                .flatMap(people -> arrivals.arrive(exchange, people))
                .onErrorResume(Rejected.class, noRoleAnyMore -> Mono.empty())
                .defaultIfEmpty(UNKNOWN)
                .flatMap(address -> Redirects.to(exchange, address));
    }

    /** Keeps none of a provider's tokens: nobody asks it for anything later. */
    private static final class Forgetful implements ServerOAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
                String registration, Authentication who, ServerWebExchange exchange) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> saveAuthorizedClient(
                OAuth2AuthorizedClient client, Authentication who, ServerWebExchange exchange) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> removeAuthorizedClient(String registration, Authentication who, ServerWebExchange exchange) {
            return Mono.empty();
        }
    }
}
