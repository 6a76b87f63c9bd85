package id.antrean.nation;

import id.antrean.Antrean;
import id.antrean.cli.ShippedClassPath;
import id.antrean.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A national node of the shipped program, in a process of its own that can be killed. */
final class NationalProcess implements AutoCloseable {
    private final Process process;

    private NationalProcess(Process process) {
        this.process = process;
    }

    /** @param directory for its list of cells and its log */
    static NationalProcess start(DatabaseAddress database, List<Cell> cells, Path directory) throws IOException {
        var lines = cells.stream()
                .map(cell -> cell.name() + " " + cell.display() + " " + cell.token())
                .toList();
        var file = Files.write(directory.resolve("cells"), lines);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                ShippedClassPath.get(),
                Antrean.class.getName()));
        command.addAll(List.of("serve", "--role", "display", "--display-port", "0", "--cells", file.toString()));
        command.addAll(List.of("--database-url", database.url(), "--database-user", database.user()));
        var log = directory.resolve("log").toFile();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("ANTREAN_DATABASE_PASSWORD", database.password());
        return new NationalProcess(builder.start());
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
