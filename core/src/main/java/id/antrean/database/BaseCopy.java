package id.antrean.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A copy of a running server's files, read through a connection: nothing but that connection is needed, whichever
 * machine the server is on. What changes while it is read, the copy makes good from the server's write-ahead log.
 */
final class BaseCopy {
    /** Their content belongs to the running server alone. */
    private static final Set<String> LEFT_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "log");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "postgresql.auto.conf", "current_logfiles");
    /** Last: it must not be older than anything it speaks of. */
    private static final String CONTROL = "global/pg_control";

    private static final int CHUNK_BYTES = 4 << 20;
    private static final String FILES = """
            WITH RECURSIVE file (path, isdir) AS (
                SELECT name, (pg_stat_file(name, true)).isdir FROM pg_ls_dir('.') AS name
                UNION ALL
                SELECT path || '/' || name, (pg_stat_file(path || '/' || name, true)).isdir
                FROM file, LATERAL pg_ls_dir(path, true, false) AS name
                WHERE isdir AND path <> ALL (?))
            SELECT path, isdir FROM file WHERE isdir IS NOT NULL ORDER BY path""";

    private final Connection server;
    private final Path to;

    private BaseCopy(Connection server, Path to) {
        this.server = server;
        this.to = to;
    }

    private record Entry(String path, boolean directory) {}

    /**
     * Copies the server into a directory that does not exist yet.
     *
     * @param server its login may read the server's files: a superuser's
     * @throws UnusableDatabase if it keeps files elsewhere (tablespaces)
     */
    static void of(Connection server, Path to) throws SQLException, IOException {
        new BaseCopy(server, to).copy();
    }

    private void copy() throws SQLException, IOException {
        Files.createDirectories(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        execute("SELECT pg_backup_start('antrean standby', fast => true)");
        for (var entry : entries()) {
            if (entry.path.startsWith("pg_tblspc/"))
                throw new UnusableDatabase("The server has tablespaces, which are not copied: use pg_basebackup.");
            if (entry.directory) Files.createDirectories(to.resolve(entry.path));
            else if (!isLeftOut(entry.path)) read(entry.path);
        }
        read(CONTROL);
        try (var stop = server.prepareStatement("SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)");
                var row = stop.executeQuery()) {
            row.next();
            Files.writeString(to.resolve("backup_label"), row.getString(1));
        }
    }

    private List<Entry> entries() throws SQLException {
        try (var query = server.prepareStatement(FILES)) {
            query.setArray(1, server.createArrayOf("text", LEFT_EMPTY.toArray()));
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) entries.add(new Entry(rows.getString(1), rows.getBoolean(2)));
                return entries;
            }
        }
    }

    private static boolean isLeftOut(String path) {
        return LEFT_OUT.contains(path) || path.equals(CONTROL) || path.contains("pgsql_tmp");
    }

    /** A file that has gone meanwhile is of no use any more: the log says that it went. */
    private void read(String path) throws SQLException, IOException {
        try (var query = server.prepareStatement("SELECT pg_read_binary_file(?, ?, ?, true)")) {
            query.setString(1, path);
            query.setInt(3, CHUNK_BYTES);
            OutputStream file = null;
            try {
                long offset = 0;
                for (var chunk = chunk(query, offset); chunk != null; chunk = chunk(query, offset)) {
                    if (file == null) file = Files.newOutputStream(to.resolve(path));
                    file.write(chunk);
                    offset += chunk.length;
                    if (chunk.length < CHUNK_BYTES) break;
                }
            } finally {
                if (file != null) file.close();
            }
        }
    }

    private static byte @org.jspecify.annotations.Nullable [] chunk(java.sql.PreparedStatement query, long offset)
            throws SQLException {
        query.setLong(2, offset);
        try (var row = query.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = server.createStatement()) {
            statement.execute(sql);
        }
    }
}
