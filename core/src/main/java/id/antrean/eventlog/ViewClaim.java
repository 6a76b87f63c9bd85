package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One program's claim to apply events to a view, kept beside the view's rows and written in the same transaction. It is
 * for one generation of the view's tables: when a rebuild has switched to the next one, the claim is lost, and claiming
 * anew finds the new one. Every method wants an open transaction.
 */
public final class ViewClaim {
    /** A program that has not shown a sign of life for so long is taken for dead. */
    private static final Duration ALIVE_WITHIN = Duration.ofSeconds(10);

    private final String view;
    private final String owner;
    private final ViewTransactions transactions;
    private final AtomicInteger claimed = new AtomicInteger();

    /** @param owner a name no other running program has */
    public ViewClaim(String view, String owner, ViewTransactions transactions) {
        this.view = view;
        this.owner = owner;
        this.transactions = transactions;
    }

    /** The generation whose tables the claim is for; 0 before the first. */
    public int generation() {
        return claimed.get();
    }

    /**
     * Claims the generation that answers now.
     *
     * @return the position to go on from; empty if another program has it
     */
    public OptionalLong take() {
        return on(connection -> {
            int generation = ViewTable.generation(connection, view).orElseThrow();
            var position = ViewTable.claim(connection, view, generation, owner, ALIVE_WITHIN);
            if (position.isPresent()) claimed.set(generation);
            return position;
        });
    }

    /** @return false if the claim is lost: then nothing of the transaction may be kept */
    public boolean advance(long position) {
        return on(connection -> ViewTable.advance(connection, view, claimed.get(), owner, position));
    }

    /** A sign of life. A claim to tables that no longer answer is not kept alive. */
    public boolean extend() {
        return on(connection -> ViewTable.generation(connection, view).orElseThrow() == claimed.get()
                && ViewTable.claim(connection, view, claimed.get(), owner, ALIVE_WITHIN)
                        .isPresent());
    }

    public void release() {
        on(connection -> {
            ViewTable.release(connection, view, owner);
            return true;
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T on(Work<T> work) {
        try {
            return work.on(transactions.current());
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }
}
