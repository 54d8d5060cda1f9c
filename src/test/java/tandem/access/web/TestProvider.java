package tandem.access.web;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * A council's own sign-in as it is in life: Spring Authorization Server on a port of its own. Whoever signs in there is
 * called by their email address, and {@code unverified+…} has not confirmed theirs.
 */
final class TestProvider {

    static final String PASSWORD = "secret";

    private static final InMemoryRegisteredClientRepository CLIENTS =
            new InMemoryRegisteredClientRepository(client("nobody", "http://127.0.0.1/nowhere"));
    private static final InMemoryUserDetailsManager PEOPLE = new InMemoryUserDetailsManager();

    private final Tomcat tomcat = new Tomcat();

    /** Starts the server on a free port. */
    TestProvider() throws LifecycleException {
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir") + "/tandem-provider-" + UUID.randomUUID());
        tomcat.setPort(0);
        Context place = tomcat.addContext("", null);
        var beans = new AnnotationConfigWebApplicationContext();
        beans.setServletContext(place.getServletContext());
        beans.register(Rules.class);
        FilterDef security = new FilterDef();
        security.setFilterName("security");
        security.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", beans));
        security.setAsyncSupported("true");
        place.addFilterDef(security);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("security");
        everywhere.addURLPattern("/*");
        place.addFilterMap(everywhere);
        Tomcat.addServlet(place, "nothing", new HttpServlet() {
                    private static final long serialVersionUID = 1L;
                })
                .addMapping("/*");
        tomcat.getConnector();
        tomcat.start();
    }

    String address() {
        return "http://localhost:" + tomcat.getConnector().getLocalPort();
    }

    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    /** Lets Tandem at this address ask who somebody is. */
    static void know(String client, String tandem) {
        CLIENTS.save(client(client, tandem + "/login/oauth2/code/" + client));
    }

    /** Adds somebody who can sign in there. */
    static void add(String email) {
        PEOPLE.createUser(User.withUsername(email)
                .password("{noop}" + PASSWORD)
                .roles("USER")
                .build());
    }

    private static RegisteredClient client(String name, String back) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret("{noop}secret-of-" + name)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(back)
                .scope("openid")
                .scope("email")
                .build();
    }

    @EnableWebSecurity
    static class Rules {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(any -> any.anyRequest().authenticated())
                    .httpBasic(basic -> basic.securityContextRepository(new HttpSessionSecurityContextRepository()))
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return PEOPLE;
        }

        @Bean
        RegisteredClientRepository clients() {
            return CLIENTS;
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID("key")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> emails() {
            return token -> {
                Authentication who = token.getPrincipal();
                String email = Objects.requireNonNull(who).getName();
                boolean verified = !email.startsWith("unverified+");
                token.getClaims()
                        .claims(claims -> claims.putAll(
                                Map.of("email", email.replace("unverified+", ""), "email_verified", verified)));
            };
        }
    }
}
