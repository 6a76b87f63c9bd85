package id.antrean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.antrean.eventlog.ViewDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** Who may import what. {@link ArchitectureRulesTest} shows that these rules can fail. */
@AnalyzeClasses(packages = "id.antrean", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] RULES = {"id.antrean..day", "id.antrean..mall"};

    /** What makes two runs of the same code differ. */
    private static final Map<Class<?>, Set<String>> CLOCKS_AND_DICE = Map.of(
            Instant.class, Set.of("now"),
            LocalDate.class, Set.of("now"),
            LocalDateTime.class, Set.of("now"),
            ZonedDateTime.class, Set.of("now"),
            Clock.class, Set.of("systemUTC", "systemDefaultZone", "system"),
            System.class, Set.of("currentTimeMillis"),
            Math.class, Set.of("random"),
            UUID.class, Set.of("randomUUID"),
            ThreadLocalRandom.class, Set.of("current"));

    @ArchTest
    static final ArchRule rules_can_be_read_by_a_manager_for_they_import_nothing_but_the_language = classes()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "id.antrean..day",
                    "id.antrean..mall",
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule a_replay_answers_the_same_for_clock_and_dice_are_passed_in = noClasses()
            .that()
            .resideOutsideOfPackages("id.antrean", "id.antrean.cli", "id.antrean.trace") // a log line has its own time
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("it reads a clock or rolls dice of its own") {
                @Override
                public boolean test(JavaCall<?> call) {
                    var target = call.getTarget();
                    return CLOCKS_AND_DICE.entrySet().stream()
                            .anyMatch(entry -> target.getOwner().isEquivalentTo(entry.getKey())
                                    && entry.getValue().contains(target.getName()));
                }
            });

    @ArchTest
    static final ArchRule axon_stays_behind_its_packages = noClasses()
            .that()
            .resideOutsideOfPackage("..axon..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..");

    @ArchTest
    static final ArchRule sql_stands_in_table_classes = noClasses()
            .that()
            .resideOutsideOfPackages("id.antrean.database", "id.antrean.eventlog")
            .and(areNotOfATable())
            .and()
            .areNotAssignableTo(ViewDefinition.class) // is handed a connection, and hands it on to its tables
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("id.antrean.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_view_never_reads_another_view =
            slices().matching("id.antrean.(board|figures|myticket)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule tables_and_aggregates_are_their_package_s_own_affair = classes()
            .that()
            .haveSimpleNameEndingWith("Table")
            .or()
            .haveSimpleNameEndingWith("Aggregate")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nulls_are_checked_in_every_package = classes()
            .should(new com.tngtech.archunit.lang.ArchCondition<JavaClass>("reside in a package that is @NullMarked") {
                @Override
                public void check(JavaClass item, com.tngtech.archunit.lang.ConditionEvents events) {
                    var marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                            item, marked, item.getPackageName() + " is " + (marked ? "" : "not ") + "@NullMarked"));
                }
            });

    @ArchTest
    static final ArchRule only_the_command_line_prints =
            noClasses().that().resideOutsideOfPackage("id.antrean.cli").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule core_runs_without_http_outside_web = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.netty..");

    @ArchTest
    static final ArchRule one_node_works_alone_for_only_cluster_knows_hazelcast = noClasses()
            .that()
            .resideOutsideOfPackage("..cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.hazelcast..");

    @ArchTest
    static final ArchRule rules_and_views_know_no_cluster = noClasses()
            .that()
            .resideInAnyPackage(
                    "id.antrean..day..",
                    "id.antrean..mall..",
                    "id.antrean.board",
                    "id.antrean.figures",
                    "id.antrean.myticket")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cluster..");

    /** A table class, or one inside it. */
    private static DescribedPredicate<JavaClass> areNotOfATable() {
        return new DescribedPredicate<>("are not of a *Table") {
            @Override
            public boolean test(JavaClass item) {
                return !item.getName().replaceFirst("\\$.*", "").endsWith("Table");
            }
        };
    }
}
