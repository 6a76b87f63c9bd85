package id.antrean.web;

import id.antrean.day.Refusal;
import id.antrean.mall.Language;
import id.antrean.mall.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** {@code GET /problems/{slug}}: the page behind each problem's {@code type}, in both languages. */
final class ProblemPages {
    private static final Words RULE = new Words(
            "Permintaan dipahami, tetapi aturan antrean tidak mengizinkannya sekarang. Tidak ada yang berubah."
                    + " Periksa keadaan loket atau tiket, lalu coba langkah lain.",
            "The request was understood, but a rule of the queue does not allow it now. Nothing was changed."
                    + " Look at the counter or ticket again and take another step.");
    private static final Words REQUEST = new Words(
            "Permintaan tidak dijalankan. Tidak ada yang berubah.",
            "The request was not carried out. Nothing was changed.");
    private static final Words AGAIN = new Words(
            "Ulangi permintaan yang sama, dengan Idempotency-Key yang sama, setelah waktu pada Retry-After.",
            "Repeat the same request, with the same Idempotency-Key, after the time in Retry-After.");

    private ProblemPages() {}

    static Reply page(Exchange exchange) {
        return of(exchange.path("slug", value -> value))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND).thrown());
    }

    /** The page of one problem; empty if there is no such problem. */
    static Optional<Reply> of(String slug) {
        return ofKind(slug).or(() -> ofRefusal(slug));
    }

    private static Optional<Reply> ofKind(String slug) {
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .map(kind -> html(slug, kind.status(), kind.sentence(), kind.status() >= 500 ? AGAIN : REQUEST));
    }

    private static Optional<Reply> ofRefusal(String slug) {
        return Arrays.stream(Refusal.Kind.values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .map(kind -> html(slug, 409, sentence(kind), RULE));
    }

    /** The rule's sentence with an ellipsis where a case has its facts. */
    private static Words sentence(Refusal.Kind kind) {
        var bare = new Refusal(kind, Map.of());
        return new Words(blank(bare.sentence(Language.ID)), blank(bare.sentence(Language.EN)));
    }

    private static String blank(String sentence) {
        return sentence.replaceAll("\\{\\w+}", "…");
    }

    private static Reply html(String slug, int status, Words sentence, Words advice) {
        var page = """
                <!doctype html>
                <html lang="id">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><link rel="stylesheet" href="/shared/base.css"></head>
                <body><main>
                <h1>%s</h1><p>HTTP %d · <code>%s</code></p><p>%s</p>
                <section lang="en"><h2>%s</h2><p>%s</p></section>
                </main></body></html>
                """.formatted(slug, sentence.id(), status, slug, advice.id(), sentence.en(), advice.en());
        return Reply.text(200, "text/html; charset=utf-8", page)
                .with("Content-Security-Policy", SecurityHeaders.PLAIN_PAGE)
                .with("Cache-Control", "public, max-age=3600");
    }
}
