package id.antrean.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
        assertThat(result.acknowledgedBySteps()).containsKeys("take", "open", "call-next", "start", "complete");
        assertThat(result.unresolved()).isZero();
    }

    @Test
    void while_the_node_that_owns_a_mall_stands_still_the_other_one_answers_and_nothing_is_done_twice(
            @TempDir Path directory) throws Exception {
        var result = new Run(SEED, directory, Means.NONE, step -> {})
                .of(List.of(Fault.SILENT_OWNER), Duration.ZERO, 1_500, 2_500);
        assertThat(result.findings()).as("seed %s", SEED).isEmpty();
        assertThat(result.judged()).isGreaterThan(20);
        assertThat(result.acknowledgedBySteps()).containsKeys("take", "open", "call-next", "start", "complete");
        assertThat(result.unresolved()).isZero();
    }

    @Test
    void a_disk_that_is_slow_or_fails_loses_nothing_and_whoever_asks_a_slow_one_is_answered(@TempDir Path directory)
            throws Exception {
        assumeThat(Tracer.works()).isTrue();
        var faults = List.of(Fault.SLOW_DISK, Fault.FAILED_SYNC);
        var result = new Run(SEED, directory, Means.NONE, step -> {}).of(faults, Duration.ZERO, 1_500, 2_500);
        assertThat(result.findings()).as("seed %s", SEED).isEmpty();
        assertThat(result.judged()).isGreaterThan(20);
        assertThat(result.acknowledgedBySteps()).containsKeys("take", "open", "call-next", "start", "complete");
        assertThat(result.unresolved()).isZero();
    }
}
