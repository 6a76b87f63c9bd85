package id.antrean.bench;

import java.nio.file.Files;
import java.util.concurrent.Callable;

/** Where the time of another program goes: by its own Flight Recorder, and by what Linux counts as the kernel's. */
final class OtherProfile {
    private OtherProfile() {}

    /** Runs some work, and says where that program's time went meanwhile. */
    static void of(Report report, String what, ProcessHandle program, Callable<?> work) throws Exception {
        var file = Files.createTempFile("bench", ".jfr");
        try {
            Jvm.ask(program, "JFR.start", "name=bench", "settings=profile");
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
            Jvm.ask(program, "JFR.stop", "name=bench", "filename=" + file);
            Profile.tell(report, file);
        } finally {
            Files.delete(file);
        }
    }
}
