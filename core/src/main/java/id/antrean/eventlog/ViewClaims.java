package id.antrean.eventlog;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Who applies events to a view, and how far it is, kept beside the view's rows: on the transaction that is open on the
 * caller's thread.
 *
 * @see ViewTransactions
 */
public final class ViewClaims {
    private final String view;
    private final String owner;
    private final ViewTransactions transactions;

    private interface Work<T> {
        T on(java.sql.Connection connection) throws SQLException;
    }

    /** @param owner a name no other running program has */
    public ViewClaims(String view, String owner, ViewTransactions transactions) {
        this.view = view;
        this.owner = owner;
        this.transactions = transactions;
    }

    /** The generation that answers; empty before the view was ever begun. */
    public OptionalInt generation() {
        return with(connection -> ViewTable.generation(connection, view));
    }

    /**
     * Claims the applying of events, or shows a sign of life for a claim held.
     *
     * @param aliveWithin an owner without a sign of life for so long is taken for dead
     * @return the position to go on from; empty if another owner has it
     */
    public OptionalLong claim(int generation, Duration aliveWithin) {
        return with(connection -> ViewTable.claim(connection, view, generation, owner, aliveWithin));
    }

    /**
     * @param from where its owner left it: a database that crashed may have gone back behind that
     * @return false if it is not there, another owner has claimed it, or another generation answers meanwhile
     */
    public boolean advance(int generation, long from, long position) {
        return with(connection -> ViewTable.advance(connection, view, generation, owner, from, position));
    }

    public void release() {
        with(connection -> {
            ViewTable.release(connection, view, owner);
            return true;
        });
    }

    private <T> T with(Work<T> work) {
        try {
            return work.on(transactions.current());
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }
}
