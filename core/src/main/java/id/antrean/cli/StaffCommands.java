package id.antrean.cli;

import id.antrean.access.Role;
import id.antrean.access.StaffMember;
import id.antrean.cli.Failures.Mistake;
import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Staff: the people who sign in with a PIN. */
@Command(
        name = "staff",
        header = "Adds, lists and removes the people who sign in with a PIN.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Works beside a running serve or demo: give the same --data or --database-url.",
            "",
            "Examples:",
            "  antrean staff add rina --mall khatulistiwa --name \"Rina\"",
            "  antrean staff add joko --mall khatulistiwa --name \"Joko\" --role supervisor",
            "  antrean staff list --mall khatulistiwa",
            "  antrean staff remove rina --mall khatulistiwa",
        })
final class StaffCommands implements Runnable {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Override
    public void run() {
        Output.usage(spec);
    }

    @Command(
            name = "add",
            header = "Adds a person, or changes one who is there, and prints a new PIN, once.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "KEY", description = "Short name that never changes: small letters, digits, '-'.")
                    String key,
            @Option(names = "--mall", required = true, paramLabel = "MALL", description = "The mall's key.")
                    String mall,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAME",
                            description = "What colleagues and visitors read.")
                    String name,
            @Option(
                            names = "--role",
                            defaultValue = "clerk",
                            paramLabel = "ROLE",
                            description = "What he or she is: clerk, supervisor, manager or administrator."
                                    + " Default: ${DEFAULT-VALUE}.")
                    String role,
            @Option(
                            names = "--agency",
                            paramLabel = "AGENCY",
                            description = "The one agency he or she works for. Default: every agency.")
                    @Nullable
                    String agency) {
        var member = member(key, mall, name, role, agency);
        var pin = database.withAccess(access -> access.by(Output.COMMAND_LINE).addStaff(member));
        Output.of(spec).println(member.name() + " signs in as " + key + " with PIN " + pin);
        return 0;
    }

    private static StaffMember member(String key, String mall, String name, String role, @Nullable String agency) {
        try {
            return new StaffMember(
                    new MallId(mall),
                    new ClerkId(key),
                    name,
                    Role.of(role),
                    agency == null ? null : new AgencyId(agency));
        } catch (IllegalArgumentException wrong) {
            throw new Mistake("No such person can be added: " + wrong.getMessage() + ".");
        }
    }

    @Command(name = "list", header = "Lists who can sign in at a mall.", mixinStandardHelpOptions = true)
    int list(
            @Mixin DatabaseOptions database,
            @Option(names = "--mall", required = true, paramLabel = "MALL", description = "The mall's key.")
                    String mall) {
        var out = Output.of(spec);
        for (var member : database.withAccess(access -> access.staffOf(mallOf(mall)))) out.println(line(member));
        return 0;
    }

    private static String line(StaffMember member) {
        return "%-16s %-13s %-16s %s"
                .formatted(
                        member.clerk(),
                        member.role().key(),
                        member.agency() == null ? "every agency" : member.agency(),
                        member.name());
    }

    @Command(
            name = "remove",
            header = "Removes a person, who is signed out within a minute.",
            mixinStandardHelpOptions = true)
    int remove(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "KEY", description = "As staff list shows it.") String key,
            @Option(names = "--mall", required = true, paramLabel = "MALL", description = "The mall's key.")
                    String mall) {
        boolean removed = database.withAccess(
                access -> access.by(Output.COMMAND_LINE).removeStaff(mallOf(mall), new ClerkId(key)));
        if (!removed) throw new Mistake("There is nobody called " + key + " at " + mall + ".");
        Output.of(spec).println(key + " can no longer sign in.");
        return 0;
    }

    private static MallId mallOf(String key) {
        try {
            return new MallId(key);
        } catch (IllegalArgumentException wrong) {
            throw new Mistake("No mall has that key: " + wrong.getMessage() + ".");
        }
    }
}
