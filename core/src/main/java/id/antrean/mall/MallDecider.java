package id.antrean.mall;

import id.antrean.mall.MallCommand.PublishCatalogue;
import id.antrean.mall.MallDecision.Accepted;
import id.antrean.mall.MallDecision.Refused;
import id.antrean.mall.MallDecision.Unchanged;
import id.antrean.mall.MallEvent.CataloguePublished;
import id.antrean.mall.MallRefusal.Faulty;
import id.antrean.mall.MallRefusal.OtherMall;
import java.util.List;

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
        var findings = CatalogueRules.check(catalogue);
        if (!findings.isEmpty()) return new Refused(new Faulty(findings));
        return new Accepted(
                List.of(new CataloguePublished(publish.mall(), mall.version() + 1, catalogue, publish.at())));
    }
}
