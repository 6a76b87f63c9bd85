package id.antrean.faults;

import java.io.IOException;

/** Signals that Java has no word for. */
final class Signals {
    private Signals() {}

    static void send(long pid, String signal) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) throw new IOException("kill -" + signal + " " + pid + " ended with " + code);
    }
}
