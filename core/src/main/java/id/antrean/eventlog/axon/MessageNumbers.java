package id.antrean.eventlog.axon;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Names for Axon's messages, several for each command. They live no longer than the command and are never written: a
 * number does, where Axon itself draws random bytes for each. Found by Axon through {@link java.util.ServiceLoader}.
 */
public final class MessageNumbers extends IdentifierFactory {
    private final AtomicLong last = new AtomicLong();

    @Override
    public String generateIdentifier() {
        return Long.toString(last.incrementAndGet(), Character.MAX_RADIX);
    }
}
