package tandem.site.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches one connection. Closes it if it does not say in time what it wants; answers what cannot be read with a page, in
 * its turn: a server that queues it behind an answer still on its way forgets it (Reactor Netty 1.3). Refusals that were
 * made without a page get theirs.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Whoever passed a promise in hears of it; nobody waits for the others.
class ConnectionWatch extends ChannelDuplexHandler {

    private static final int UNTIL_LEFT_MS = 2000;

    private final Refusals refusals;
    private final Duration untilAsked;
    private @Nullable Future<?> deadline;
    private @Nullable HttpResponseStatus refused;
    private int unanswered;
    private boolean wantsHeadersOnly;

    ConnectionWatch(Refusals refusals, Duration untilAsked) {
        this.refusals = refusals;
        this.untilAsked = untilAsked;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        await(context);
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopWaiting();
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused != null) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request
                && request.decoderResult().isFailure()) {
            refused = status(request.decoderResult().cause());
            ReferenceCountUtil.release(message);
            refuseInTurn(context);
        } else {
            if (message instanceof HttpRequest request) {
                stopWaiting();
                unanswered++;
                wantsHeadersOnly = request.method().equals(HttpMethod.HEAD);
            }
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            context.write(message, promise);
            return;
        }
        if (message instanceof HttpResponse response && isBare(response)) {
            writeWithPage(context, response, promise);
        } else {
            context.write(message, promise);
        }
        if (message instanceof LastHttpContent) {
            unanswered--;
            if (unanswered == 0) {
                await(context);
            }
            refuseInTurn(context);
        }
    }

    private void await(ChannelHandlerContext context) {
        stopWaiting();
        deadline = context.executor()
                .schedule(
                        () -> {
                            refused = HttpResponseStatus.REQUEST_TIMEOUT;
                            refuseInTurn(context);
                        },
                        untilAsked.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void stopWaiting() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    private void refuseInTurn(ChannelHandlerContext context) {
        if (refused == null || unanswered > 0) {
            return;
        }
        stopWaiting();
        byte[] page = refusals.page(refused.code());
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, refused, Unpooled.wrappedBuffer(page));
        refusals.setHeaders(response.headers(), page.length);
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(response);
        leave(context);
    }

    /** Closed at once, the rest of what was sent would come back as an error, before the page could be read. */
    private static void leave(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(true);
        context.executor().schedule(() -> context.close(), UNTIL_LEFT_MS, TimeUnit.MILLISECONDS);
    }

    private void writeWithPage(ChannelHandlerContext context, HttpResponse response, ChannelPromise promise) {
        byte[] page = refusals.page(response.status().code());
        refusals.setHeaders(response.headers(), page.length);
        byte[] sent = wantsHeadersOnly ? new byte[0] : page;
        if (response instanceof FullHttpResponse full) {
            context.write(full.replace(Unpooled.wrappedBuffer(sent)), promise);
            full.release();
        } else {
            context.write(response, promise);
            context.write(new DefaultHttpContent(Unpooled.wrappedBuffer(sent)));
        }
    }

    /** Whether a refusal has come from below our pages, which all carry this header. */
    private static boolean isBare(HttpResponse response) {
        return response.status().code() >= 400 && !response.headers().contains("Content-Security-Policy");
    }

    private static HttpResponseStatus status(Throwable wrong) {
        if (wrong instanceof TooLongHttpLineException) {
            return HttpResponseStatus.REQUEST_URI_TOO_LONG;
        }
        if (wrong instanceof TooLongHttpHeaderException) {
            return HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
        }
        return wrong instanceof TooLongFrameException
                ? HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE
                : HttpResponseStatus.BAD_REQUEST;
    }
}
