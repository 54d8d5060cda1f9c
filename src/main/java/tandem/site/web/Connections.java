package tandem.site.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Sets how long a connection may take to say what it wants, and watches it with a {@link ConnectionWatch}. */
@Component
class Connections implements NettyServerCustomizer {

    private final Refusals refusals;
    private final Duration untilAsked;
    private final Duration untilSent;

    Connections(
            Refusals refusals,
            @Value("${tandem.limits.until-asked}") Duration untilAsked,
            @Value("${tandem.limits.until-sent}") Duration untilSent) {
        this.refusals = refusals;
        this.untilAsked = untilAsked;
        this.untilSent = untilSent;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.requestTimeout(untilSent)
                .doOnChannelInit((observer, channel, address) -> channel.pipeline()
                        .addAfter(
                                NettyPipeline.HttpCodec,
                                ConnectionWatch.class.getName(),
                                new ConnectionWatch(refusals, untilAsked)));
    }
}
