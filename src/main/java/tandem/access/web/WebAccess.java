package tandem.access.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import tandem.access.Viewer;

/** Protection of forms against other sites, and {@link Viewer} as a parameter of handlers. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class WebAccess implements WebFluxConfigurer {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http, Providers providers) {
        return providers
                .addTo(http)
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(fromFormsAndUploads())
                        .accessDeniedHandler((exchange, denied) -> Mono.error(denied)))
                .headers(headers -> headers.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .addFilterAfter(formToken(), SecurityWebFiltersOrder.CSRF)
                .build();
    }

    /** An address that could be read in two ways is refused as a page. */
    @Bean
    ServerExchangeRejectedHandler refusedAddresses() {
        return (exchange, refused) -> Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, "", refused));
    }

    private static ServerCsrfTokenRepository tokens() {
        return new ServerCsrfTokenRepository() {

            private final ServerCsrfTokenRepository plain = inCookies(false);
            private final ServerCsrfTokenRepository secure = inCookies(true);

            @Override
            public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
                return plain.generateToken(exchange);
            }

            @Override
            public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
                return (SessionCookie.isSecure(exchange) ? secure : plain).saveToken(exchange, token);
            }

            @Override
            public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
                return plain.loadToken(exchange);
            }
        };
    }

    private static ServerCsrfTokenRepository inCookies(boolean secure) {
        var tokens = new CookieServerCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(secure));
        return tokens;
    }

    private static ServerCsrfTokenRequestHandler fromFormsAndUploads() {
        var handler = new XorServerCsrfTokenRequestAttributeHandler();
        handler.setTokenFromMultipartDataEnabled(true);
        return handler;
    }

    /** Puts the token where {@code th:action} finds it for its hidden field. */
    private static WebFilter formToken() {
        return (exchange, chain) -> exchange.<Mono<CsrfToken>>getAttributeOrDefault(
                        CsrfToken.class.getName(), Mono.empty())
                .doOnNext(token ->
                        exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, token))
                .then(chain.filter(exchange));
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new ViewerParameter());
    }

    private static final class ViewerParameter implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Mono<Object> resolveArgument(
                MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
            return Mono.just(Viewers.of(exchange));
        }
    }
}
