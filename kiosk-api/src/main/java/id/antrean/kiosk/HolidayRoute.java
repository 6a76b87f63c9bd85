package id.antrean.kiosk;

import id.antrean.mall.SpecialDay;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import id.antrean.mall.holidays.HolidayFile;
import id.antrean.mall.holidays.HolidayReading;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.Problem.FieldError;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code POST /malls/{mall}/catalogue/special-days}: a table of holidays, ICS or CSV, as the catalogue's special days.
 * Nothing is published: who asked puts them in a catalogue.
 */
final class HolidayRoute {
    private record Item(LocalDate date, Words name, List<String> kiosk, List<String> service) {
        static Item of(LocalDate date, SpecialDay day) {
            return new Item(
                    date,
                    day.name(),
                    spans(day.hours().kiosk()),
                    spans(day.hours().service()));
        }

        private static List<String> spans(List<TimeSpan> spans) {
            return spans.stream().map(it -> it.from() + "-" + it.to()).toList();
        }
    }

    Reply read(Exchange exchange) {
        return switch (HolidayFile.read("table", CatalogueBody.text(exchange.bytes()))) {
            case HolidayReading.Sound(var days) ->
                Reply.ok(Listing.of(days.entrySet().stream()
                        .map(it -> Item.of(it.getKey(), it.getValue()))
                        .toList()));
            case HolidayReading.Faulty(var problems) ->
                throw Problem.of(ProblemKind.BAD_CATALOGUE)
                        .with(problems.stream()
                                .map(it -> new FieldError("line " + it.line(), it.reason()))
                                .toList())
                        .thrown();
        };
    }
}
