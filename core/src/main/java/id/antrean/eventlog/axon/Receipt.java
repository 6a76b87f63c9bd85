package id.antrean.eventlog.axon;

import id.antrean.eventlog.Appended;
import id.antrean.eventlog.Idempotency;
import id.antrean.eventlog.Lineage;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.LogWriter;
import id.antrean.eventlog.Origin;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Travels with one command through its unit of work, in the command's metadata, and is never written itself. It brings
 * to the storage engine what the sender knows, so that it need not be copied from message to message; and it brings back
 * what was handed in to the log, to be waited for when the aggregate is free for the next command already.
 */
final class Receipt {
    static final String KEY = "receipt";

    private final String stream;
    private final Map<String, String> sender;
    private final @Nullable Idempotency idempotency;
    private final Instant by;
    private @Nullable Lineage lineage;
    private LogWriter.@Nullable Handed handed;

    /** @param sender what each event of the command says of where it came from */
    Receipt(String stream, Map<String, String> sender, Origin origin) {
        this.stream = stream;
        this.sender = sender;
        idempotency = origin.idempotency();
        by = origin.by() == null ? Instant.MAX : origin.by();
    }

    /** The one of the command that is being handled on this thread. */
    static Receipt current() {
        Message<?> command = CurrentUnitOfWork.get().root().getMessage();
        return of(command);
    }

    /** The same, if a command is being handled. */
    static Optional<Receipt> ofCommandUnderWay() {
        return CurrentUnitOfWork.isStarted() ? Optional.of(current()) : Optional.empty();
    }

    static Receipt of(Message<?> command) {
        if (command.getMetaData().get(KEY) instanceof Receipt receipt) return receipt;
        throw new IllegalStateException("a command without a receipt: send it through CommandSide");
    }

    /** The one the command is for. */
    String stream() {
        return stream;
    }

    Map<String, String> sender() {
        return sender;
    }

    @Nullable
    Idempotency idempotency() {
        return idempotency;
    }

    /** Until when it may be written. */
    Instant by() {
        return by;
    }

    void decidedOn(Lineage copy) {
        lineage = copy;
    }

    /** Of the copy on which the command was decided. */
    Lineage lineage() {
        if (lineage == null) throw new IllegalStateException("events of a command that gave no verdict");
        return lineage;
    }

    void handedIn(LogWriter.Handed append) {
        handed = append;
    }

    /** Waits until it is known what came of it; false if that cannot be known. */
    boolean isSettled() {
        try {
            if (handed != null) handed.await();
            return true;
        } catch (LogUnavailable away) {
            return false;
        }
    }

    /** What came of it; waits for the disk. */
    Appended await() {
        if (handed == null) throw new IllegalStateException("a command whose outcome was not handed in");
        return handed.await();
    }
}
