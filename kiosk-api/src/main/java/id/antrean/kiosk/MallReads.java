package id.antrean.kiosk;

import id.antrean.access.Role;
import id.antrean.access.StaffMember;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.ClerkId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Hours;
import id.antrean.mall.MallId;
import id.antrean.mall.Term;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import id.antrean.mall.Zone;
import id.antrean.web.Exchange;
import id.antrean.web.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code GET /malls}, {@code /malls/{mall}} and {@code /malls/{mall}/staff}. */
final class MallReads {
    private static final Words ROLES = new Words(
            "Peran dengan koma di antaranya, seperti supervisor,manager.",
            "Roles with commas between them, such as supervisor,manager.");

    private record MallItem(MallId id, Words name, String timeZone, boolean training, Term term) {}

    private record Span(String from, String to) {
        static List<Span> of(List<TimeSpan> spans) {
            return spans.stream()
                    .map(it -> new Span(it.from().toString(), it.to().toString()))
                    .toList();
        }
    }

    private record HoursBody(
            List<Span> kiosk,
            List<Span> service,
            @Nullable Words breakName,
            boolean closed,
            @Nullable Words closedName) {
        static HoursBody of(Catalogue catalogue, LocalDate date) {
            Hours hours = catalogue.hoursOn(date);
            var special = catalogue.specialDays().get(date);
            return new HoursBody(
                    Span.of(hours.kiosk()),
                    Span.of(hours.service()),
                    hours.breakName(),
                    hours.isClosed(),
                    hours.isClosed() && special != null ? special.name() : null);
        }
    }

    private record ClassItem(String key, Words name) {}

    private record MallBody(
            MallId id,
            Words name,
            String timeZone,
            LocalDate serviceDate,
            int version,
            List<Zone> zones,
            List<ClassItem> priorityClasses,
            HoursBody hours,
            Term term,
            boolean training,
            List<Words> messages,
            long position,
            Instant now,
            double speed) {}

    private record StaffItem(ClerkId id, String name) {
        static StaffItem of(StaffMember member) {
            return new StaffItem(member.clerk(), member.name());
        }
    }

    private final Hall hall;

    MallReads(Hall hall) {
        this.hall = hall;
    }

    Reply list(Exchange exchange) {
        var malls = hall.live().malls().stream()
                .map(hall.live()::of)
                .flatMap(Optional::stream)
                .map(LiveDay::catalogue)
                .sorted(Catalogue.STAYING_FIRST)
                .map(MallReads::item)
                .toList();
        return Reply.ok(Listing.of(malls));
    }

    private static MallItem item(Catalogue catalogue) {
        return new MallItem(
                catalogue.mall(),
                catalogue.name(),
                catalogue.timeZone().getId(),
                catalogue.training(),
                catalogue.term());
    }

    Reply one(Exchange exchange) {
        var now = hall.now(exchange);
        var catalogue = now.live().catalogue();
        var date = now.live().day().date();
        var classes = catalogue.policy().priorityClasses().stream()
                .map(it -> new ClassItem(it.key(), it.name()))
                .toList();
        return Reply.ok(new MallBody(
                catalogue.mall(),
                catalogue.name(),
                catalogue.timeZone().getId(),
                date,
                now.live().version(),
                catalogue.zones(),
                classes,
                HoursBody.of(catalogue, date),
                catalogue.term(),
                catalogue.training(),
                catalogue.messages(),
                now.position(),
                now.at(),
                now.speed()));
    }

    /**
     * Who may sign in on a page: names, as they are read in the hall anyway. On a device of one agency those who may work
     * there: its own, and those who work for all. A page asks for the roles that may use it.
     */
    Reply staff(Exchange exchange) {
        var now = hall.now(exchange);
        var roles = exchange.query("roles", ROLES, MallReads::roles).orElse(EnumSet.allOf(Role.class));
        var staff = hall.access().staffOf(now.live().day().mall()).stream()
                .filter(it -> it.agency() == null || exchange.caller().mayActFor(it.agency()))
                .filter(it -> roles.contains(it.role()))
                .map(StaffItem::of)
                .toList();
        return Reply.ok(Listing.of(staff));
    }

    /** {@code supervisor,manager}. */
    private static Set<Role> roles(String listed) {
        return Arrays.stream(listed.split(",", -1)).map(Role::of).collect(Collectors.toSet());
    }
}
