package id.antrean.kiosk;

import id.antrean.mall.AgencyId;
import id.antrean.mall.Language;
import id.antrean.mall.MallId;
import id.antrean.mall.MallRefusal;
import id.antrean.mall.PopUp;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import id.antrean.mall.axon.MallAnswer;
import id.antrean.mall.axon.PublishedCatalogue;
import id.antrean.web.Exchange;
import id.antrean.web.Fields;
import id.antrean.web.Kind;
import id.antrean.web.Problem;
import id.antrean.web.Problem.FieldError;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code POST /malls/{mall}/pop-ups}: a mall for some days, made from this one and open at once. Only for whoever
 * administers the whole house: a mall of its own is nobody's part of another.
 */
final class PopUpRoute {
    private static final Kind DATE =
            new Kind.Parsed(LocalDate::parse, new Words("Harus tanggal: 2026-11-24.", "Must be a date: 2026-11-24."));
    private static final Kind SPAN = new Kind.Parsed(
            TimeSpan::parse, new Words("Harus rentang waktu: 09:00-16:00.", "Must be a span of time: 09:00-16:00."));
    private static final Kind TIME_ZONE = new Kind.Parsed(
            ZoneId::of, new Words("Harus zona waktu: Asia/Jayapura.", "Must be a time zone: Asia/Jayapura."));
    static final Shape POP_UP = Shape.of()
            .required("mall", Kind.key())
            .required("nameId", Kind.words(120))
            .required("nameEn", Kind.words(120))
            .required("first", DATE)
            .required("last", DATE)
            .required("booths", Kind.number(1, 999))
            .optional("agencies", Kind.listOf(Kind.key(), 200))
            .optional("open", SPAN)
            .optional("timeZone", TIME_ZONE)
            .optional("training", Kind.flag());

    private record Body(MallId mall, int version, Instant at, long position) {}

    private final Hall hall;

    PopUpRoute(Hall hall) {
        this.hall = hall;
    }

    Reply open(Exchange exchange) {
        if (exchange.caller().mall() != null)
            throw Problem.of(ProblemKind.OTHER_MALL).thrown();
        var template = hall.malls()
                .current(exchange.mall())
                .orElseThrow(() -> Problem.of(ProblemKind.UNKNOWN_MALL).thrown())
                .catalogue();
        var popUp = popUp(exchange.body(POP_UP));
        var catalogue = popUp.from(template);
        var answer = exchange.command(
                popUp.mall(), "PublishCatalogue", origin -> hall.malls().publish(catalogue, 0, null, origin));
        return switch (answer) {
            case MallAnswer.Published it -> created(it.published());
            case MallAnswer.Unchanged it -> created(it.inForce());
            case MallAnswer.Refused it -> throw refused(it.refusal()).thrown();
            case MallAnswer.KeyReused it ->
                throw Problem.of(ProblemKind.IDEMPOTENCY_KEY_REUSED).thrown();
            case MallAnswer.Overloaded it ->
                throw Problem.of(ProblemKind.OVERLOADED)
                        .retryAfter(it.retryAfter())
                        .thrown();
        };
    }

    private static PopUp popUp(Fields body) {
        return new PopUp(
                new MallId(body.text("mall")),
                new Words(body.text("nameId"), body.text("nameEn")),
                body.optionalText("timeZone").map(ZoneId::of).orElse(null),
                LocalDate.parse(body.text("first")),
                LocalDate.parse(body.text("last")),
                (int) body.number("booths").orElseThrow(),
                body.texts("agencies").stream().map(AgencyId::new).collect(Collectors.toUnmodifiableSet()),
                body.optionalText("open").map(TimeSpan::parse).orElse(null),
                body.flag("training", false));
    }

    private static Reply created(PublishedCatalogue it) {
        var mall = it.catalogue().mall();
        return Reply.created("/api/v1/malls/" + mall, new Body(mall, it.version(), it.at(), it.position()));
    }

    private static Problem refused(MallRefusal refusal) {
        var words = new Words(refusal.sentence(Language.ID), refusal.sentence(Language.EN));
        var errors =
                switch (refusal) {
                    case MallRefusal.Faulty(var findings) ->
                        findings.stream()
                                .map(it -> new FieldError(it.path(), it.reason()))
                                .toList();
                    case MallRefusal.OtherMall other -> List.<FieldError>of();
                    case MallRefusal.Overtaken there -> List.<FieldError>of();
                    case MallRefusal.RefusedBefore before -> List.<FieldError>of();
                    case MallRefusal.NotTheirs theirs -> List.<FieldError>of();
                };
        return refusal instanceof MallRefusal.Overtaken
                ? Problem.of(ProblemKind.MALL_EXISTS)
                : Problem.of(ProblemKind.BAD_CATALOGUE).withDetail(words).with(errors);
    }
}
