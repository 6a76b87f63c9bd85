package id.antrean.mall;

import id.antrean.mall.MallCommand.PublishCatalogue;
import id.antrean.mall.MallDecision.Accepted;
import id.antrean.mall.MallDecision.Refused;
import id.antrean.mall.MallDecision.Unchanged;
import id.antrean.mall.MallEvent.CataloguePublished;
import id.antrean.mall.MallRefusal.Faulty;
import id.antrean.mall.MallRefusal.NotTheirs;
import id.antrean.mall.MallRefusal.OtherMall;
import id.antrean.mall.MallRefusal.Overtaken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a mall's own stream: which catalogue comes into force. */
public final class MallDecider {
    private MallDecider() {}

    /** What a command does to a mall, or why nothing. Asks no clock: the command brings its time. */
    public static MallDecision decide(MallCommand command, MallState mall) {
        return switch (command) {
            case PublishCatalogue publish -> publish(publish, mall);
        };
    }

    public static MallState evolve(MallState mall, MallEvent event) {
        return switch (event) {
            case CataloguePublished published -> new MallState(published.version(), published.catalogue());
        };
    }

    private static MallDecision publish(PublishCatalogue publish, MallState mall) {
        var catalogue = publish.catalogue();
        if (!catalogue.mall().equals(publish.mall())) {
            return new Refused(new OtherMall(publish.mall(), catalogue.mall()));
        }
        if (catalogue.equals(mall.catalogue())) return new Unchanged(mall.version());
        if (publish.basedOn() != null && publish.basedOn() != mall.version()) {
            return new Refused(new Overtaken(publish.basedOn(), mall.version()));
        }
        if (publish.agency() != null) {
            var beyond = beyond(publish.agency(), mall.catalogue(), catalogue);
            if (!beyond.isEmpty()) return new Refused(new NotTheirs(publish.agency(), beyond));
        }
        var findings = CatalogueRules.check(catalogue);
        if (!findings.isEmpty()) return new Refused(new Faulty(findings));
        return new Accepted(
                List.of(new CataloguePublished(publish.mall(), mall.version() + 1, catalogue, publish.at())));
    }

    /** An agency has no mall to found: before the first catalogue nothing is its own. */
    private static List<Difference> beyond(AgencyId agency, @Nullable Catalogue before, Catalogue after) {
        return before == null ? Differences.between(null, after) : Tenancy.beyond(agency, before, after);
    }
}
