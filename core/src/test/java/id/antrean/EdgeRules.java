package id.antrean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** What both servers keep away from: they know core by what it shows. */
public final class EdgeRules {
    public static final ArchRule NO_MACHINERY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.axonframework..",
                    "io.vertx..",
                    "com.hazelcast..",
                    "id.antrean.database..",
                    "id.antrean.cluster..",
                    "id.antrean.demo..",
                    "id.antrean.cli..",
                    "id.antrean.eventlog.axon..");

    private EdgeRules() {}
}
