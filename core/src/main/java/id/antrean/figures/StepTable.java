package id.antrean.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;

/** Writes what a batch of events has changed, in one trip: its legs, and that what was added up of its days is true no longer. */
final class StepTable {
    private StepTable() {}

    /** @param days of the batch; none if nothing in it counts */
    static void save(Connection connection, int generation, Collection<LegRow> legs, Collection<LocalDate> days)
            throws SQLException {
        if (days.isEmpty()) return;
        var forget = RollupTable.forget(generation);
        var sql = legs.isEmpty() ? forget : LegColumnTable.upsert(LegTable.name(generation)) + "; " + forget;
        try (var write = connection.prepareStatement(sql)) {
            int at = legs.isEmpty() ? 0 : LegColumnTable.set(connection, write, legs);
            RollupTable.setForgotten(connection, write, at, days);
            write.execute();
        }
    }
}
