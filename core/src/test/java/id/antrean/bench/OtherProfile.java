package id.antrean.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Where the time of another program goes: by its own Flight Recorder, and by what Linux counts as the kernel's. */
final class OtherProfile {
    private OtherProfile() {}

    /** Runs some work, and says where that program's time went meanwhile. */
    static void of(Report report, String what, ProcessHandle program, Callable<?> work) throws Exception {
        var file = Files.createTempFile("bench", ".jfr");
        try {
            ask(program, "JFR.start", "name=bench", "settings=profile");
            long used = Cpu.of(program);
            long inKernel = Cpu.inKernel(program);
            long begun = System.nanoTime();
            var result = work.call();
            double micros = (System.nanoTime() - begun) / 1e3;
            report.say("");
            report.say("Where the time goes, " + what + ": " + result);
            report.say("  processors: %s, of which the kernel %s"
                    .formatted(
                            Spread.number((Cpu.of(program) - used) / micros),
                            Spread.number((Cpu.inKernel(program) - inKernel) / micros)));
            ask(program, "JFR.stop", "name=bench", "filename=" + file);
            Profile.tell(report, file);
        } finally {
            Files.delete(file);
        }
    }

    private static void ask(ProcessHandle program, String... words) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var line = new ArrayList<>(List.of(jcmd, String.valueOf(program.pid())));
        line.addAll(List.of(words));
        var asked = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) throw new IOException("jcmd: " + said);
    }
}
