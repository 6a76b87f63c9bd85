package id.antrean.eventlog.axon;

import id.antrean.eventlog.Appended.Written;
import id.antrean.eventlog.Idempotency;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Travels with one command through its unit of work: brings the idempotency to the storage engine, and the position
 * back from it. It lives in the command's metadata and is never written.
 */
final class Receipt {
    static final String KEY = "receipt";

    private final @Nullable Idempotency idempotency;
    private @Nullable Written written;

    Receipt(@Nullable Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /** The one of the command that is being handled on this thread. */
    static Receipt current() {
        Message<?> command = CurrentUnitOfWork.get().root().getMessage();
        return of(command);
    }

    static Receipt of(Message<?> command) {
        if (command.getMetaData().get(KEY) instanceof Receipt receipt) return receipt;
        throw new IllegalStateException("a command without a receipt: send it through CommandSide");
    }

    @Nullable
    Idempotency idempotency() {
        return idempotency;
    }

    void fill(Written positions) {
        written = positions;
    }

    @Nullable
    Written written() {
        return written;
    }
}
