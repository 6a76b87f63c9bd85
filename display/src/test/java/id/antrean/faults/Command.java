package id.antrean.faults;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;

/** Programs of this machine that do what Java has no word for. */
final class Command {
    private Command() {}

    /** @throws IOException if it ended with anything but 0, with what it said */
    static void run(String... words) throws IOException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = ended(process);
        if (code != 0) throw new IOException(String.join(" ", words) + " ended with " + code + ": " + said.strip());
    }

    private static int ended(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while a program ran");
        }
    }

    /** Whether it is there and ends with 0. */
    static boolean works(String... words) {
        try {
            run(words);
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    static void signal(long pid, String signal) throws IOException {
        run("kill", "-" + signal, String.valueOf(pid));
    }
}
