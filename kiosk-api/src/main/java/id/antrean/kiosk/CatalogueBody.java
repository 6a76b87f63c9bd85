package id.antrean.kiosk;

import id.antrean.mall.Catalogue;
import id.antrean.mall.Words;
import id.antrean.mall.yaml.CatalogueReading;
import id.antrean.mall.yaml.CatalogueYaml;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.Problem.FieldError;
import id.antrean.web.ProblemKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A whole catalogue in a request. What is wrong with a file is told with its lines; what is wrong with a form, which sends
 * JSON, by its fields.
 */
final class CatalogueBody {
    private static final Words NOT_UTF_8 = new Words("Bukan teks UTF-8.", "Not UTF-8 text.");
    private static final Words OTHER_MALL =
            new Words("Katalog ini milik mal lain.", "This catalogue is of another mall.");

    private CatalogueBody() {}

    /** @throws id.antrean.web.ProblemException 400 with everything that is wrong, or for a catalogue of another mall */
    static Catalogue of(Exchange exchange) {
        boolean form = exchange.header("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        var catalogue =
                switch (CatalogueYaml.read("catalogue", text(exchange.bytes()))) {
                    case CatalogueReading.Faulty faulty ->
                        throw refused(faulty, form).thrown();
                    case CatalogueReading.Sound sound -> sound.catalogue();
                };
        if (!catalogue.mall().equals(exchange.mall())) {
            throw Problem.of(ProblemKind.BAD_CATALOGUE).withDetail(OTHER_MALL).thrown();
        }
        return catalogue;
    }

    private static Problem refused(CatalogueReading.Faulty faulty, boolean form) {
        var errors = faulty.problems().stream()
                .map(it -> new FieldError(form && !it.path().isEmpty() ? it.path() : line(it), it.reason()))
                .toList();
        return Problem.of(ProblemKind.BAD_CATALOGUE).with(errors);
    }

    private static String line(id.antrean.mall.yaml.Problem problem) {
        return "line " + problem.line() + (problem.path().isEmpty() ? "" : ": " + problem.path());
    }

    /** @throws id.antrean.web.ProblemException 400 for what is no UTF-8 */
    static String text(byte[] bytes) {
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
