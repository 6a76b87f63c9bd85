package id.antrean.day.axon;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.CommandHandlers;
import id.antrean.SealedRecords;
import id.antrean.day.DayCommand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DayAggregateTest {
    @Test
    void every_command_there_is_has_one_handler() {
        assertThat(CommandHandlers.of(DayAggregate.class))
                .containsExactlyInAnyOrderElementsOf(SealedRecords.of(DayCommand.class));
    }
}
