package id.antrean.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.day.Refusal;
import id.antrean.mall.Language;
import id.antrean.mall.Words;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request, as RFC 9457 wants it told. The one place that makes such answers.
 *
 * @param kind its name: {@code counter-busy}; the page /problems/counter-busy explains it
 * @param detail this very case, in the caller's language when it is sent
 * @param errors the fields at fault; empty if it is none
 * @param retryAfter how long to wait before trying again; null if waiting does not help
 */
public record Problem(
        String kind,
        int status,
        Words title,
        Words detail,
        List<FieldError> errors,
        @Nullable Duration retryAfter) {
    private static final Words REFUSED = new Words("Ditolak oleh aturan antrean", "Refused by a rule of the queue");
    private static final int REFUSED_STATUS = 409;

    /**
     * One field that is not as it should be.
     *
     * @param pointer JSON pointer (RFC 6901) into the body; for a file with lines, {@code line 12}
     */
    public record FieldError(String pointer, Words detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemKind kind) {
        return new Problem(kind.slug(), kind.status(), kind.sentence(), kind.sentence(), List.of(), null);
    }

    /** A rule's refusal: 409 with the rule's own sentence. */
    public static Problem of(Refusal refusal) {
        var detail = new Words(refusal.sentence(Language.ID), refusal.sentence(Language.EN));
        return new Problem(refusal.kind().slug(), REFUSED_STATUS, REFUSED, detail, List.of(), null);
    }

    public static Problem badBody(List<FieldError> errors) {
        return of(ProblemKind.BAD_BODY).with(errors);
    }

    /** A parameter of the address that is not as it should be. */
    public static Problem badParameter(String name, Words detail) {
        return of(ProblemKind.BAD_PARAMETER).with(List.of(new FieldError(name, detail)));
    }

    public Problem with(List<FieldError> found) {
        return new Problem(kind, status, title, detail, found, retryAfter);
    }

    public Problem retryAfter(Duration wait) {
        return new Problem(kind, status, title, detail, errors, wait);
    }

    public Problem withDetail(Words words) {
        return new Problem(kind, status, title, words, errors, retryAfter);
    }

    public ProblemException thrown() {
        return new ProblemException(this);
    }

    /** The answer, in one language. */
    Reply reply(Language language, String instance, String requestId) {
        var fields = errors.isEmpty()
                ? null
                : errors.stream()
                        .map(it -> new Field(it.pointer(), it.detail().in(language)))
                        .toList();
        var body = new Body(
                "/problems/" + kind,
                title.in(language),
                status,
                detail.in(language),
                instance,
                kind,
                fields,
                requestId);
        var reply = Reply.bytes(status, "application/problem+json", Json.bytes(body))
                .with("Content-Language", Json.key(language))
                .with("Cache-Control", "no-store");
        if (status == ProblemKind.SIGN_IN.status()) reply = reply.with("WWW-Authenticate", "Bearer");
        return retryAfter == null ? reply : reply.with("Retry-After", Long.toString(seconds(retryAfter)));
    }

    private static long seconds(Duration wait) {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Body(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String code,
            @Nullable List<Field> errors,
            String requestId) {}

    private record Field(String pointer, String detail) {}
}
