package id.antrean.kiosk;

import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.Forecast;
import id.antrean.day.TicketId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import id.antrean.mall.Zone;
import id.antrean.mall.ZoneId;
import id.antrean.voice.Announcement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is printed.
 *
 * @param ahead waiting legs that stand before it in any line its counters share
 * @param trackUrl where its visitor follows it; nobody can guess it from the number
 */
record TicketBody(
        TicketId ticket,
        TicketId visit,
        String number,
        ServiceId service,
        Words serviceName,
        ZoneId zone,
        Words zoneName,
        Words floor,
        boolean priority,
        Instant joinedAt,
        LocalDate validOn,
        int ahead,
        @Nullable Forecast forecast,
        String trackUrl,
        Spoken spoken,
        long position) {
    /** What is read aloud of it: the words, and by language the clips under {@code /voice} that speak them. */
    record Spoken(Words text, Clips clips) {
        static Spoken of(Announcement announcement) {
            return new Spoken(announcement.text(), new Clips(announcement.clipsId(), announcement.clipsEn()));
        }
    }

    /** Names of clips, in order, by language. */
    record Clips(List<String> id, List<String> en) {}

    /** @param catalogue only for names; a repeat after a new catalogue may read a new name */
    static TicketBody of(TicketIssued issued, Catalogue catalogue, String trackUrl, long position) {
        var key = issued.zone().value();
        var zone =
                catalogue.zone(issued.zone()).orElse(new Zone(issued.zone(), new Words(key, key), new Words(key, key)));
        return new TicketBody(
                issued.ticket(),
                issued.ticket(),
                issued.ticket().number(),
                issued.service(),
                LegBody.serviceName(issued.service(), catalogue),
                issued.zone(),
                zone.name(),
                zone.floor(),
                issued.priority(),
                issued.at(),
                issued.ticket().date(),
                issued.ahead(),
                issued.forecast(),
                trackUrl,
                Spoken.of(Announcement.ofTicket(issued.ticket().number(), issued.forecast())),
                position);
    }
}
