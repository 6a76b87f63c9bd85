package id.antrean.faults;

import id.antrean.EventTypes;
import id.antrean.backup.DamagedFile;
import id.antrean.backup.LogCheck;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.history.Finding;
import java.util.List;

/** Whatever nodes wrote, and however they ended: the log is one chain, in the order of its positions. */
final class ChainHolds {
    private ChainHolds() {}

    static List<Finding> check(DatabaseAddress address) {
        try (var database = Database.open(address)) {
            LogCheck.database(database.dataSource(), EventTypes.codec(), null, List.of(), (position, head) -> {});
            return List.of();
        } catch (DamagedFile broken) {
            return List.of(new Finding("each event covers those before it", String.valueOf(broken.getMessage())));
        }
    }
}
