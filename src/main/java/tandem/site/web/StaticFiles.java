package tandem.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.ResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Serves our own files, and of the libraries' files only those that {@link Files} names. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebFluxConfigurer {

    private final Files files;

    StaticFiles(Files files) {
        this.files = files;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .resourceChain(false)
                .addResolver(new Named(files));
    }

    /** Finds what the list of files names, by the whole address. */
    private record Named(Files files) implements ResourceResolver {

        @Override
        public Mono<Resource> resolveResource(
                @Nullable ServerWebExchange exchange,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return exchange == null
                    ? Mono.empty()
                    : Mono.justOrEmpty(
                            files.find(exchange.getRequest().getPath().value()));
        }

        @Override
        public Mono<String> resolveUrlPath(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return Mono.empty();
        }
    }
}
