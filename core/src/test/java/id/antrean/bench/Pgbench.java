package id.antrean.bench;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark program, where it is installed, with the same one-row insert as {@link OneRow}. */
final class Pgbench implements Contender {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path program;
    private final Path script;
    private final Database database = TestDatabase.fresh();

    private Pgbench(Path program) throws IOException, SQLException {
        this.program = program;
        script = Files.createTempFile("one-row", ".sql");
        Files.writeString(script, OneRow.INSERT + ";\n");
        try (var connection = database.dataSource().getConnection();
                var create = connection.createStatement()) {
            create.execute(OneRow.TABLE);
        }
    }

    /** Empty where there is no such program. */
    static Optional<Pgbench> installed() throws IOException, SQLException {
        var found = program();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Pgbench(found.get()));
    }

    private static Optional<Path> program() throws IOException {
        var path = Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .map(folder -> Path.of(folder, "pgbench"));
        var versions = List.<Path>of();
        if (Files.isDirectory(DEBIAN)) {
            try (var folders = Files.list(DEBIAN)) {
                versions = folders.map(folder -> folder.resolve("bin/pgbench")).toList();
            }
        }
        return Stream.concat(path, versions.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public Run run(int clients, Duration lasts) throws IOException, InterruptedException {
        int connections = Math.min(clients, OneRow.CONNECTIONS_MAX);
        var address = database.address();
        var url = URI.create(address.url().substring("jdbc:".length()));
        var builder = new ProcessBuilder(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + connections,
                        "--jobs=" + Math.min(connections, 2),
                        "--time=" + lasts.toSeconds(),
                        "--file=" + script,
                        "--host=" + url.getHost(),
                        "--port=" + url.getPort(),
                        "--username=" + address.user(),
                        url.getPath().substring(1))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", address.password());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        int code = process.waitFor();
        var tps = TPS.matcher(said);
        if (code != 0 || !tps.find()) throw new IllegalStateException("pgbench: " + said);
        double perSecond = Double.parseDouble(tps.group(1));
        return Run.of(Math.round(perSecond * lasts.toSeconds()), perSecond);
    }

    @Override
    public void close() {
        database.close();
        try {
            Files.delete(script);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
