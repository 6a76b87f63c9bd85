package id.antrean;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import id.antrean.planted.bare.Unmarked;
import id.antrean.planted.day.FaultyRule;
import id.antrean.planted.view.OpenTable;
import id.antrean.planted.view.ReachingView;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail protects nothing: each sees its planted fault. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureRulesTest {
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importClasses(FaultyRule.class, ReachingView.class, OpenTable.class, Unmarked.class);

    static Stream<Arguments> rules_and_the_class_that_breaks_them() {
        return Stream.of(
                Arguments.of(
                        ArchitectureTest.rules_can_be_read_by_a_manager_for_they_import_nothing_but_the_language,
                        "FaultyRule"),
                Arguments.of(ArchitectureTest.a_replay_answers_the_same_for_clock_and_dice_are_passed_in, "FaultyRule"),
                Arguments.of(ArchitectureTest.axon_stays_behind_its_packages, "ReachingView"),
                Arguments.of(ArchitectureTest.sql_stands_in_table_classes, "ReachingView"),
                Arguments.of(ArchitectureTest.tables_and_aggregates_are_their_package_s_own_affair, "OpenTable"),
                Arguments.of(ArchitectureTest.nulls_are_checked_in_every_package, "planted.bare"),
                Arguments.of(ArchitectureTest.only_the_command_line_prints, "ReachingView"),
                Arguments.of(ArchitectureTest.core_runs_without_http_outside_web, "ReachingView"),
                Arguments.of(ArchitectureTest.one_node_works_alone_for_only_cluster_knows_hazelcast, "ReachingView"));
    }

    @ParameterizedTest
    @MethodSource("rules_and_the_class_that_breaks_them")
    void a_planted_fault_is_found(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }
}
