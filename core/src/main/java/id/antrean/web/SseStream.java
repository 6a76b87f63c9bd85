package id.antrean.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One open stream, and all that is left of its connection: once the answer's head is written, the request, its headers
 * and whatever stood ready for further requests are let go of, and events go to the channel as they are. What was sent
 * and is not yet with the operating system is counted; a client with more than {@value #MOST_BYTES} bytes of it is too
 * slow and is cut off, so that one bad line never fills the memory.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails closes the channel, and that is told of
final class SseStream extends ChannelInboundHandlerAdapter implements Sse {
    static final int MOST_BYTES = 1 << 20;

    private static final WriteBufferWaterMark MARKS = new WriteBufferWaterMark(MOST_BYTES, MOST_BYTES);
    private static final ByteBuf LAST_CHUNK =
            Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));

    private final Channel channel;
    private final boolean chunked;
    private final Ends ends;
    /** On its way to the event loop; what has got there is counted by the channel. */
    private final AtomicLong handedOver = new AtomicLong();

    private final List<Runnable> onClose = new ArrayList<>(2);
    private volatile boolean open = true;

    /** Is told how a stream ended; must not block. */
    interface Ends {
        /** Its client reads too slowly, and it is cut off. */
        void tooSlow();

        /** Its client is gone. */
        void gone(SseStream stream);
    }

    /** @param chunked whether the head said that the body comes in chunks */
    SseStream(Channel channel, boolean chunked, Ends ends) {
        this.channel = channel;
        this.chunked = chunked;
        this.ends = ends;
    }

    /** Runs on the channel's event loop, as soon as the head is written. */
    void takeOver() {
        channel.config().setWriteBufferWaterMark(MARKS);
        var pipeline = channel.pipeline();
        var before = List.copyOf(pipeline.toMap().values());
        pipeline.addLast(this);
        // from behind: what has begun to arrive of a next request goes to this one, which drops it
        before.reversed().forEach(pipeline::remove);
        channel.flush();
        channel.config().setAutoRead(true); // else nobody sees that the client goes
    }

    @Override
    public void send(SseEvent event) {
        if (!open || !channel.isActive()) return;
        int size = event.size();
        if (handedOver.addAndGet(size) > channel.bytesBeforeUnwritable()) {
            if (cut()) ends.tooSlow();
            return;
        }
        channel.eventLoop().execute(() -> {
            handedOver.addAndGet(-size);
            channel.writeAndFlush(chunked ? event.asChunk() : event.bare(), channel.voidPromise());
        });
    }

    @Override
    public void onClose(Runnable ended) {
        synchronized (this) {
            if (open) {
                onClose.add(ended);
                return;
            }
        }
        ended.run();
    }

    /** Ends the stream and its connection: a client that does not read would not see a polite end. */
    @Override
    public void close() {
        cut();
    }

    private boolean cut() {
        if (!end()) return false;
        channel.close();
        return true;
    }

    /**
     * Ends the stream after everything that was sent, so that the client comes back, here or elsewhere.
     *
     * @param comeBackMs how long the client should wait first
     */
    void endPolitely(int comeBackMs) {
        send(SseEvent.text("retry: " + comeBackMs + "\n\n"));
        if (!end()) return;
        channel.eventLoop()
                .execute(() -> channel.writeAndFlush(chunked ? LAST_CHUNK.duplicate() : Unpooled.EMPTY_BUFFER)
                        .addListener(ChannelFutureListener.CLOSE));
    }

    /** The client is gone, or is being told to go. */
    boolean end() {
        List<Runnable> ended;
        synchronized (this) {
            if (!open) return false;
            open = false;
            ended = List.copyOf(onClose);
        }
        ended.forEach(Runnable::run);
        return true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message); // who listens has nothing more to say
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ends.gone(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable lost) {
        context.close();
    }
}
