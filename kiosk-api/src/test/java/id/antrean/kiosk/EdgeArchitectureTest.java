package id.antrean.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.antrean.EdgeRules;

/** kiosk-api translates: HTTP into commands, answers into HTTP. What it may know of core is what core shows. */
@AnalyzeClasses(packages = "id.antrean.kiosk", importOptions = DoNotIncludeTests.class)
class EdgeArchitectureTest {
    @ArchTest
    static final ArchRule it_decides_nothing_and_changes_no_state_by_itself = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "id\\.antrean\\.(day|mall)\\.(\\w*Decider|Decision\\b.*|Evolution|Issuing|Calling|Serving)");

    @ArchTest
    static final ArchRule it_speaks_to_no_database_framework_or_cluster = EdgeRules.NO_MACHINERY;

    @ArchTest
    static final ArchRule it_shows_no_figures_and_no_boards = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("id\\.antrean\\.(figures\\..*|myticket\\..*|board\\.(Board|PastDays)\\b.*)");
}
