package id.antrean.cli;

import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.access.Token;
import id.antrean.cli.Failures.Mistake;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tokens: what devices and scripts show to be let in. */
@Command(
        name = "token",
        header = "Makes, lists and revokes the tokens of devices and people.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Works beside a running serve or demo: give the same --data or --database-url.",
            "",
            "Examples:",
            "  antrean token create --role kiosk --mall khatulistiwa --name \"kiosk, east door\"",
            "  antrean token list",
            "  antrean token revoke k7m2p9",
        })
final class TokenCommands implements Runnable {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Override
    public void run() {
        Output.usage(spec);
    }

    @Command(name = "create", header = "Makes a token and prints its secret, once.", mixinStandardHelpOptions = true)
    int create(
            @Mixin DatabaseOptions database,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "Who shows it: kiosk, display, clerk, supervisor, manager, administrator or"
                                    + " feed.")
                    String role,
            @Option(names = "--mall", paramLabel = "MALL", description = "The one mall it is for. Default: every mall.")
                    @Nullable
                    String mall,
            @Option(
                            names = "--agency",
                            paramLabel = "AGENCY",
                            description = "The one agency it is for. Default: every agency.")
                    @Nullable
                    String agency,
            @Option(names = "--name", paramLabel = "NAME", description = "What people call it. Default: the role.")
                    @Nullable
                    String name) {
        var grant = grant(role, mall, agency, name == null ? role : name);
        var made = database.withAccess(access -> access.by(Output.COMMAND_LINE).createToken(grant));
        Output.of(spec).println("Token " + made.id() + " for " + role + ": " + made.secret());
        return 0;
    }

    private static Grant grant(String role, @Nullable String mall, @Nullable String agency, String name) {
        try {
            return new Grant(
                    Role.of(role),
                    mall == null ? null : new MallId(mall),
                    agency == null ? null : new AgencyId(agency),
                    null,
                    name);
        } catch (IllegalArgumentException wrong) {
            throw new Mistake("No such token can be made: " + wrong.getMessage() + ".");
        }
    }

    @Command(name = "list", header = "Lists all tokens, without their secrets.", mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOptions database) {
        var out = Output.of(spec);
        for (var token : database.withAccess(Access::tokens)) out.println(line(token));
        return 0;
    }

    private static String line(Token token) {
        var grant = token.grant();
        return "%-12s %-13s %-16s %-12s %-8s %s"
                .formatted(
                        token.id(),
                        grant.role().key(),
                        grant.mall() == null ? "every mall" : grant.mall(),
                        token.createdAt()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()
                                .substring(0, 10),
                        token.revokedAt() == null ? "works" : "revoked",
                        grant.label());
    }

    @Command(
            name = "revoke",
            header = "Ends a token; devices that use it are out within a minute.",
            mixinStandardHelpOptions = true)
    int revoke(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "ID", description = "As token list shows it.") String id) {
        boolean revoked =
                database.withAccess(access -> access.by(Output.COMMAND_LINE).revoke(id));
        if (!revoked) throw new Mistake("There is no working token " + id + ".");
        Output.of(spec).println("Token " + id + " is revoked.");
        return 0;
    }
}
