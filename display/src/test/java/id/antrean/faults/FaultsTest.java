package id.antrean.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./antrean faults}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {
    private static final long SEED = 20_261_124;

    @Test
    void nothing_acknowledged_is_lost_when_a_node_and_the_database_are_killed_and_a_node_is_frozen(
            @TempDir Path directory) throws Exception {
        var faults = List.of(Fault.KILL_NODE, Fault.KILL_POSTGRES, Fault.FREEZE_NODE);
        var result = new Run(SEED, directory, Means.NONE, step -> {}).of(faults, Duration.ZERO, 1_500, 2_500);
        assertThat(result.findings()).as("seed %s", SEED).isEmpty();
        assertThat(result.struck()).hasSize(faults.size());
        assertThat(result.acknowledged()).isGreaterThan(50);
        assertThat(result.unresolved()).isZero();
    }
}
