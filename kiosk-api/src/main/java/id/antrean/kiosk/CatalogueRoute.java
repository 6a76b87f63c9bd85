package id.antrean.kiosk;

import id.antrean.mall.Language;
import id.antrean.mall.MallId;
import id.antrean.mall.MallRefusal;
import id.antrean.mall.Words;
import id.antrean.mall.axon.MallAnswer;
import id.antrean.mall.axon.PublishedCatalogue;
import id.antrean.mall.yaml.CatalogueYaml;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.Problem.FieldError;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /malls/{mall}/catalogue}: the whole of it, for forms as JSON, for a file as YAML. {@code PUT}: the whole of
 * it, YAML or JSON; refused whole with everything at fault. Who read a version says so in {@code If-Match}, and is
 * refused when it is not in force any more.
 */
final class CatalogueRoute {
    static final int LARGEST = 1024 * 1024;

    private static final String YAML = "application/yaml";
    private static final Words OTHER_MALL =
            new Words("Katalog ini milik mal lain.", "This catalogue is of another mall.");
    private static final Words A_VERSION = new Words("Harus nomor versi.", "Must be a number of a version.");
    private static final Words A_FORMAT =
            new Words("Harus salah satu dari: json, yaml.", "Must be one of: json, yaml.");

    private record Body(MallId mall, int version, Instant at, long position) {}

    private record View(MallId mall, int version, Instant at, long position, Map<String, @Nullable Object> catalogue) {}

    private final Hall hall;

    CatalogueRoute(Hall hall) {
        this.hall = hall;
    }

    /** The one in force, or an older one by {@code ?version=}. */
    Reply read(Exchange exchange) {
        var mall = exchange.mall();
        var version = exchange.query("version", A_VERSION, Integer::parseInt);
        boolean yaml = exchange.query("format", A_FORMAT, CatalogueRoute::isYaml)
                .orElseGet(() -> exchange.header("Accept")
                        .filter(wanted -> wanted.contains(YAML))
                        .isPresent());
        var it = (version.isPresent() ? old(mall, version.get()) : hall.malls().current(mall))
                .orElseThrow(() -> Problem.of(version.isPresent() ? ProblemKind.NOT_FOUND : ProblemKind.UNKNOWN_MALL)
                        .thrown());
        var reply = yaml ? file(it) : view(it);
        return reply.with("ETag", "\"" + it.version() + "\"");
    }

    private Optional<PublishedCatalogue> old(MallId mall, int version) {
        return hall.malls()
                .version(mall, version)
                .map(it -> new PublishedCatalogue(
                        version, it.event().catalogue(), it.event().at(), it.position()));
    }

    private static Reply view(PublishedCatalogue it) {
        return Reply.ok(new View(
                it.catalogue().mall(), it.version(), it.at(), it.position(), CatalogueYaml.tree(it.catalogue())));
    }

    private static Reply file(PublishedCatalogue it) {
        var name = it.catalogue().mall() + "-" + it.version() + ".yaml";
        return Reply.text(200, YAML + "; charset=utf-8", CatalogueYaml.write(it.catalogue()))
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static boolean isYaml(String format) {
        return switch (format) {
            case "yaml" -> true;
            case "json" -> false;
            default -> throw new IllegalArgumentException(format);
        };
    }

    Reply publish(Exchange exchange) {
        var catalogue = CatalogueBody.of(exchange);
        var mall = exchange.mall();
        var basedOn = basedOn(exchange).orElse(null);
        var agency = exchange.caller().agency();
        var answer = exchange.command(
                mall, "PublishCatalogue", origin -> hall.malls().publish(catalogue, basedOn, agency, origin));
        return switch (answer) {
            case MallAnswer.Published it -> published(mall, it.published());
            case MallAnswer.Unchanged it -> published(mall, it.inForce());
            case MallAnswer.Refused it -> throw refused(it.refusal()).thrown();
            case MallAnswer.KeyReused it ->
                throw Problem.of(ProblemKind.IDEMPOTENCY_KEY_REUSED).thrown();
            case MallAnswer.Overloaded it ->
                throw Problem.of(ProblemKind.OVERLOADED)
                        .retryAfter(it.retryAfter())
                        .thrown();
        };
    }

    /** The version that was read, where the caller says so. */
    static Optional<Integer> basedOn(Exchange exchange) {
        return exchange.header("If-Match").map(tag -> {
            try {
                return Integer.valueOf(tag.strip().replace("\"", ""));
            } catch (NumberFormatException none) {
                throw Problem.badParameter("If-Match", A_VERSION).thrown();
            }
        });
    }

    private static Reply published(MallId mall, PublishedCatalogue published) {
        return Reply.ok(new Body(mall, published.version(), published.at(), published.position()))
                .with("ETag", "\"" + published.version() + "\"");
    }

    static Problem refused(MallRefusal refusal) {
        var words = new Words(refusal.sentence(Language.ID), refusal.sentence(Language.EN));
        return switch (refusal) {
            case MallRefusal.OtherMall other ->
                Problem.of(ProblemKind.BAD_CATALOGUE).withDetail(OTHER_MALL);
            case MallRefusal.Faulty faulty ->
                Problem.of(ProblemKind.BAD_CATALOGUE)
                        .with(faulty.findings().stream()
                                .map(finding -> new FieldError(finding.path(), finding.reason()))
                                .toList());
            case MallRefusal.Overtaken overtaken ->
                Problem.of(ProblemKind.CATALOGUE_CHANGED).withDetail(words);
            case MallRefusal.RefusedBefore before ->
                Problem.of(ProblemKind.CATALOGUE_CHANGED).withDetail(words);
            case MallRefusal.NotTheirs theirs ->
                Problem.of(ProblemKind.NOT_THEIRS)
                        .with(theirs.beyond().stream()
                                .map(it -> new FieldError(it.path(), ProblemKind.NOT_THEIRS.sentence()))
                                .toList());
        };
    }
}
