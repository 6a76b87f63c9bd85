package id.antrean.bench;

import id.antrean.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Processor time used so far, in microseconds, as Linux counts it: to a hundredth of a second. */
final class Cpu {
    private static final Path PROC = Path.of("/proc");
    private static final long MICROS_A_TICK = 10_000;

    /** Where the fields stand after the program's name, which may hold anything. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private Cpu() {}

    private record Used(long id, long parent, long own, long inKernel, long endedChildren) {}

    static long ofThisProgram() {
        return of(ProcessHandle.current().pid()).own;
    }

    /** Of the programs this one has started and that have ended. */
    static long ofEndedChildren() {
        return of(ProcessHandle.current().pid()).endedChildren;
    }

    /** Of another program that is running. */
    static long of(ProcessHandle program) {
        return of(program.pid()).own;
    }

    /** The part of it that the kernel took for that program. */
    static long inKernel(ProcessHandle program) {
        return of(program.pid()).inKernel;
    }

    /** Of a PostgreSQL server on this machine with all its processes, those that have ended included. */
    static long ofDatabase(Database database) {
        long server = of(connection(database)).parent;
        var processes = all();
        return processes.stream()
                .filter(it -> isUnder(it, server, processes))
                .mapToLong(it -> it.own + (it.id == server ? it.endedChildren : 0))
                .sum();
    }

    private static boolean isUnder(Used one, long ancestor, List<Used> all) {
        Map<Long, Used> byId = new HashMap<>();
        all.forEach(it -> byId.put(it.id, it));
        for (var at = one; at != null; at = byId.get(at.parent)) {
            if (at.id == ancestor) return true;
        }
        return false;
    }

    private static long connection(Database database) {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement("SELECT pg_backend_pid()");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Used> all() {
        var found = new ArrayList<Used>();
        ProcessHandle.allProcesses().forEach(it -> read(it.pid()).ifPresent(found::add));
        return found;
    }

    private static Used of(long id) {
        return read(id).orElseThrow(() -> new IllegalStateException("no processor time of " + id + ": is this Linux?"));
    }

    /** Empty if it has ended meanwhile. */
    private static Optional<Used> read(long id) {
        try {
            var stat = Files.readString(PROC.resolve(id + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Optional.of(new Used(
                    id,
                    Long.parseLong(fields[PARENT]),
                    micros(fields[USER], fields[SYSTEM]),
                    micros("0", fields[SYSTEM]),
                    micros(fields[CHILDREN_USER], fields[CHILDREN_SYSTEM])));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private static long micros(String user, String system) {
        return (Long.parseLong(user) + Long.parseLong(system)) * MICROS_A_TICK;
    }
}
