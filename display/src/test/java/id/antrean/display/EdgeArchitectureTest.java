package id.antrean.display;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.antrean.EdgeRules;

/** The display watches. What it may know of core is what core shows, and no way to change anything is in that. */
@AnalyzeClasses(packages = "id.antrean.display", importOptions = DoNotIncludeTests.class)
class EdgeArchitectureTest {
    @ArchTest
    static final ArchRule it_sends_no_command = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("id\\.antrean\\.(day|mall)\\.(\\w*Command\\b.*|\\w*Decider|axon\\..*)")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("id.antrean.kiosk..");

    @ArchTest
    static final ArchRule it_speaks_to_no_database_framework_or_cluster = EdgeRules.NO_MACHINERY;
}
