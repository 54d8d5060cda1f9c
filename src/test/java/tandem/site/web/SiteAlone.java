package tandem.site.web;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.Rejected;
import tandem.site.Frame;
import tandem.site.Frames;

/** The frame of pages on its own, with a few pages that use every part of it. */
@TestComponent
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            MongoAutoConfiguration.class,
            MongoReactiveAutoConfiguration.class,
            DataMongoReactiveAutoConfiguration.class
        })
@ComponentScan(basePackageClasses = SiteAlone.class)
class SiteAlone {

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http) {
        return http.authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .build();
    }

    @Bean
    Frames frames() {
        return exchange -> Mono.just(
                exchange.getRequest().getPath().value().startsWith("/sample")
                        ? new Frame(
                                Optional.of("Calderdale"),
                                "/sample",
                                "Amira Khan",
                                "Council lead",
                                List.of(
                                        new Frame.Link("Overview", "/sample", true),
                                        new Frame.Link("Relationships", "/sample/relationships", false),
                                        new Frame.Link("Rounds", "/sample/rounds", false),
                                        new Frame.Link("Plan", "/sample/plan", false)),
                                List.of(),
                                true,
                                true,
                                true)
                        : Frame.anonymous());
    }

    @Controller
    static class SamplePages {

        @GetMapping("/sample")
        Rendering sample() {
            return Rendering.view("site/sample")
                    .modelAttribute("page", SamplePage.filled())
                    .build();
        }

        @GetMapping("/sample/wrong")
        Rendering wrong() {
            return Rendering.view("site/sample")
                    .modelAttribute("page", SamplePage.wrong())
                    .build();
        }

        @GetMapping("/sample/missing")
        Mono<Rendering> missing() {
            return Mono.error(new NotFound("relationship", "<b>x</b>"));
        }

        @PostMapping("/sample/rejected")
        Mono<Rendering> rejected() {
            return Mono.error(new Rejected("site.test.rejected", "<b>Derby</b>"));
        }

        @GetMapping("/sample/broken")
        Mono<Rendering> broken() {
            return Mono.error(new IllegalStateException("secret detail"));
        }

        @GetMapping("/sample/broken-template")
        Rendering brokenTemplate() {
            return Rendering.view("site/broken").build();
        }
    }
}
