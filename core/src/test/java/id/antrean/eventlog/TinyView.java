package id.antrean.eventlog;

import id.antrean.database.Database;
import id.antrean.day.DayEvent.TicketIssued;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** A view as small as can be: the number of each ticket issued, and switches that make it choke. */
public final class TinyView implements ViewDefinition {
    public final AtomicBoolean chokes = new AtomicBoolean();
    /** Numbers it chokes on. */
    public final Set<String> chokesOn = ConcurrentHashMap.newKeySet();
    /** How many events it was given at once. */
    public final Queue<Integer> batches = new ConcurrentLinkedQueue<>();

    private final int shape;

    public TinyView() {
        this(1);
    }

    /** A later version of it, which knows its tables by another shape. */
    TinyView(int shape) {
        this.shape = shape;
    }

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public int shape() {
        return shape;
    }

    @Override
    public void create(Connection connection, int generation) throws SQLException {
        execute(connection, "CREATE TABLE tiny_" + generation + " (position bigint PRIMARY KEY, number text NOT NULL)");
    }

    @Override
    public void apply(List<Recorded<?>> events, Connection connection, int generation) throws SQLException {
        batches.add(events.size());
        for (var recorded : events) {
            if (!(recorded.event() instanceof TicketIssued issued)) continue;
            if (chokes.get() || chokesOn.contains(issued.ticket().number()))
                throw new IllegalStateException("it chokes");
            execute(
                    connection,
                    "INSERT INTO tiny_" + generation + " VALUES (" + recorded.position() + ", '"
                            + issued.ticket().number() + "')");
        }
    }

    @Override
    public void drop(Connection connection, int generation) throws SQLException {
        execute(connection, "DROP TABLE tiny_" + generation);
    }

    /** The numbers a generation of it has, in the order of their events. */
    public static List<String> numbers(Database database, int generation) {
        try (var connection = database.dataSource().getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("SELECT number FROM tiny_" + generation + " ORDER BY position")) {
            var numbers = new ArrayList<String>();
            while (rows.next()) numbers.add(rows.getString(1));
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
