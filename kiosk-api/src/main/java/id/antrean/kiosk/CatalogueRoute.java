package id.antrean.kiosk;

import id.antrean.mall.Catalogue;
import id.antrean.mall.MallId;
import id.antrean.mall.MallRefusal;
import id.antrean.mall.Words;
import id.antrean.mall.axon.MallAnswer;
import id.antrean.mall.axon.PublishedCatalogue;
import id.antrean.mall.yaml.CatalogueReading;
import id.antrean.mall.yaml.CatalogueYaml;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.Problem.FieldError;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** {@code PUT /malls/{mall}/catalogue}: the whole of it, YAML or JSON; refused whole with every line at fault. */
final class CatalogueRoute {
    static final int LARGEST = 1024 * 1024;

    private static final Words NOT_UTF_8 = new Words("Bukan teks UTF-8.", "Not UTF-8 text.");
    private static final Words OTHER_MALL =
            new Words("Katalog ini milik mal lain.", "This catalogue is of another mall.");

    private record Body(MallId mall, int version, Instant at, long position) {}

    private final Hall hall;

    CatalogueRoute(Hall hall) {
        this.hall = hall;
    }

    Reply publish(Exchange exchange) {
        return switch (CatalogueYaml.read("catalogue", text(exchange.bytes()))) {
            case CatalogueReading.Faulty faulty -> throw refused(faulty).thrown();
            case CatalogueReading.Sound sound -> publish(sound.catalogue(), exchange);
        };
    }

    private Reply publish(Catalogue catalogue, Exchange exchange) {
        var mall = exchange.mall();
        if (!catalogue.mall().equals(mall)) {
            throw Problem.of(ProblemKind.BAD_CATALOGUE).withDetail(OTHER_MALL).thrown();
        }
        return switch (hall.malls().publish(catalogue, exchange.origin(mall))) {
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

    private static Reply published(MallId mall, PublishedCatalogue published) {
        return Reply.ok(new Body(mall, published.version(), published.at(), published.position()));
    }

    private static Problem refused(MallRefusal refusal) {
        return switch (refusal) {
            case MallRefusal.OtherMall other ->
                Problem.of(ProblemKind.BAD_CATALOGUE).withDetail(OTHER_MALL);
            case MallRefusal.Faulty faulty ->
                Problem.of(ProblemKind.BAD_CATALOGUE)
                        .with(faulty.findings().stream()
                                .map(finding -> new FieldError(finding.path(), finding.reason()))
                                .toList());
        };
    }

    private static Problem refused(CatalogueReading.Faulty faulty) {
        var errors = faulty.problems().stream()
                .map(it -> new FieldError(
                        "line " + it.line() + (it.path().isEmpty() ? "" : ": " + it.path()), it.reason()))
                .toList();
        return Problem.of(ProblemKind.BAD_CATALOGUE).with(errors);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw Problem.of(ProblemKind.BAD_CATALOGUE).withDetail(NOT_UTF_8).thrown();
        }
    }
}
