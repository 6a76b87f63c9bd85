package id.antrean.eventlog.axon;

import id.antrean.eventlog.Appended;
import id.antrean.eventlog.KnownRequest;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.Origin;
import id.antrean.trace.Spans;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends commands to aggregates on the caller's thread, and says what came of it. */
public final class CommandSide implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CommandSide.class);

    /** How often a command is decided anew because somebody else was faster. */
    private static final int RETRIES_MAX = 3;

    /** How long a sender waits before it asks again. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final CommandBus bus;
    private final Targets targets;
    private final Mailboxes mailboxes;
    private final AutoCloseable resources;
    private final Configuration axon;

    CommandSide(Configuration axon, Targets targets, Mailboxes mailboxes, AutoCloseable resources) {
        this.axon = axon;
        this.targets = targets;
        this.mailboxes = mailboxes;
        this.bus = axon.commandBus();
        this.resources = resources;
    }

    /**
     * Decides a command and writes what follows. Blocks until it is durable.
     *
     * @param reason why the sender wants it, kept as metadata; null for none given
     * @throws RuntimeException if the aggregate or its rules are broken; nothing was written
     */
    public <D> Outcome<D> send(Object command, Origin origin, @Nullable String reason) {
        var stream = targets.streamOf(command);
        if (!mailboxes.enter(stream)) return notDone(command, "too many are under way");
        try {
            return decided(command, stream, origin, sender(origin, reason));
        } catch (LogUnavailable away) {
            return notDone(command, away.getMessage());
        } finally {
            mailboxes.leave(stream);
        }
    }

    private <D> Outcome<D> decided(Object command, String stream, Origin origin, Map<String, String> sender) {
        for (int attempt = 0; attempt <= RETRIES_MAX; attempt++) {
            var receipt = new Receipt(stream, sender, origin);
            CommandResultMessage<Verdict<D>> result = dispatch(command, MetaData.with(Receipt.KEY, receipt));
            if (result.isExceptional()) {
                var failure = result.exceptionResult();
                if (failure instanceof LogUnavailable || failure instanceof LockAcquisitionFailedException)
                    return notDone(command, failure.getMessage());
                if (!(failure instanceof SomebodyWasFaster)) throw unexpected(command, failure);
                continue;
            }
            var decision = result.getPayload().decision();
            switch (receipt.await()) {
                case Appended.Written(long first, long last) -> {
                    return new Outcome.Written<>(decision, first, last);
                }
                case Appended.Unchanged holds -> {
                    return new Outcome.NotWritten<>(decision);
                }
                case Appended.Repeated(var known) -> {
                    return repeated(known, origin);
                }
                case Appended.Conflict faster -> {}
            }
        }
        return notDone(command, "others were faster each time");
    }

    private static <D> Outcome<D> notDone(Object command, @Nullable String why) {
        log.warn("{} not done: {}", command.getClass().getSimpleName(), why);
        return new Outcome.Overloaded<>(RETRY_AFTER);
    }

    private <D> CommandResultMessage<Verdict<D>> dispatch(Object command, MetaData metadata) {
        var answered = new CompletableFuture<CommandResultMessage<Verdict<D>>>();
        bus.<Object, Verdict<D>>dispatch(
                new GenericCommandMessage<>(command, metadata), (message, result) -> answered.complete(cast(result)));
        return answered.join(); // the bus has called back already, on this thread
    }

    @SuppressWarnings("unchecked") // the handlers return verdicts, and nothing else does
    private static <D> CommandResultMessage<Verdict<D>> cast(CommandResultMessage<? extends Verdict<D>> result) {
        return (CommandResultMessage<Verdict<D>>) result;
    }

    private static <D> Outcome<D> repeated(KnownRequest known, Origin origin) {
        var idempotency = origin.idempotency();
        if (idempotency == null || !idempotency.requestHash().equals(known.requestHash()))
            return new Outcome.KeyReused<>();
        return known.isRefused() ? new Outcome.RefusedBefore<>() : new Outcome.Repeated<>(known.first(), known.last());
    }

    private static Map<String, String> sender(Origin origin, @Nullable String reason) {
        var sender = new HashMap<String, String>();
        sender.put("who", origin.who());
        sender.put("role", origin.role());
        sender.put("requestId", origin.requestId());
        if (origin.device() != null) sender.put("device", origin.device());
        if (reason != null) sender.put("reason", reason);
        if (origin.trace() != null) sender.put(Spans.KEY, origin.trace());
        return Map.copyOf(sender);
    }

    private static RuntimeException unexpected(Object command, Throwable failure) {
        return new IllegalStateException(command.getClass().getSimpleName() + " failed: " + failure, failure);
    }

    @Override
    public void close() {
        axon.shutdown();
        try {
            resources.close();
        } catch (Exception e) {
            log.warn("the command side did not close cleanly", e);
        }
    }
}
