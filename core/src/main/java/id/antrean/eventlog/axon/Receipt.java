package id.antrean.eventlog.axon;

import id.antrean.eventlog.Appended;
import id.antrean.eventlog.Idempotency;
import id.antrean.eventlog.Lineage;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.LogWriter;
import java.util.Optional;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Travels with one command through its unit of work: brings the idempotency to the storage engine, and brings back what
 * was handed in to the log, to be waited for when the aggregate is free for the next command already. It lives in the
 * command's metadata and is never written.
 */
final class Receipt {
    static final String KEY = "receipt";

    private final @Nullable Idempotency idempotency;
    private @Nullable Lineage lineage;
    private LogWriter.@Nullable Handed handed;

    Receipt(@Nullable Idempotency idempotency) {
        this.idempotency = idempotency;
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

    @Nullable
    Idempotency idempotency() {
        return idempotency;
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
