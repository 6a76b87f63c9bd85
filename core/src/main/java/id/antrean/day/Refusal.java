package id.antrean.day;

import id.antrean.mall.Language;
import id.antrean.mall.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Why a command changed nothing, in words a visitor or clerk can use.
 *
 * @param facts what the sentence names, such as {@code counter → "3"}; every placeholder of the kind has one
 */
public record Refusal(Kind kind, Map<String, Words> facts) {
    public Refusal {
        facts = Map.copyOf(facts);
    }

    /** @param facts name, value, name, value … */
    static Refusal of(Kind kind, String... facts) {
        var refusal = new Refusal(kind, Map.of());
        for (int i = 0; i < facts.length; i += 2) {
            refusal = refusal.with(facts[i], new Words(facts[i + 1], facts[i + 1]));
        }
        return refusal;
    }

    Refusal with(String fact, Words value) {
        var more = new HashMap<>(facts);
        more.put(fact, value);
        return new Refusal(kind, more);
    }

    /** The sentence with its facts filled in. */
    public String sentence(Language language) {
        var sentence =
                switch (language) {
                    case ID -> kind.id;
                    case EN -> kind.en;
                };
        for (var fact : facts.entrySet())
            sentence =
                    sentence.replace("{" + fact.getKey() + "}", fact.getValue().in(language));
        return sentence;
    }

    /** One reason each, with its sentence in Indonesian and English. */
    public enum Kind {
        DAY_CLOSED("Pelayanan hari ini telah selesai.", "Service has ended for today."),
        DAY_NOT_OPEN("Hari layanan belum dibuka.", "The service day has not opened."),
        DAY_NOT_OVER("Hari layanan ditutup pukul {time} {zone}.", "The service day closes at {time} {zone}."),
        CLOCK_BEHIND(
                "Jam sistem salah: kejadian terakhir pukul {time} {zone}. Perbaiki jam server.",
                "The system's clock is wrong: the last event was at {time} {zone}. Set the server's clock right."),
        ALREADY_APPLIED("Katalog versi {version} sudah berlaku.", "Catalogue version {version} is already in force."),
        NO_CATALOGUE("Mal ini belum punya katalog.", "This mall has no catalogue yet."),

        UNKNOWN_SERVICE("Layanan {service} tidak ada di mal ini.", "There is no service {service} in this mall."),
        UNKNOWN_COUNTER("Loket {counter} tidak ada di mal ini.", "There is no counter {counter} in this mall."),
        UNKNOWN_TICKET("Nomor {ticket} tidak sedang antre hari ini.", "Ticket {ticket} is not in any line today."),
        UNKNOWN_PRIORITY_CLASS(
                "Golongan prioritas {priorityClass} tidak ada di mal ini.",
                "There is no priority class {priorityClass} in this mall."),
        UNKNOWN_OUTCOME("Hasil {outcome} tidak ada pada layanan ini.", "This service has no outcome {outcome}."),
        UNKNOWN_ITEM("Butir {item} tidak ada pada layanan ini.", "This service has no item {item}."),

        HOLIDAY("Hari ini libur: {name}.", "Closed today: {name}."),
        CLOSED_TODAY("Mal tidak buka hari ini.", "The mall is not open today."),
        SERVICE_CLOSED_TODAY("Layanan ini tidak buka hari ini.", "This service is not open today."),
        KIOSK_NOT_OPEN("Pengambilan nomor dibuka pukul {time} {zone}.", "Tickets are available from {time} {zone}."),
        KIOSK_CLOSED(
                "Pengambilan nomor hari ini telah ditutup. Nomor yang sudah diambil tetap dilayani.",
                "Ticketing has closed for today. Tickets already taken will be served."),
        KIOSK_BREAK("{name}. Buka kembali pukul {time} {zone}.", "{name}. Reopens at {time} {zone}."),
        QUOTA_FULL("Kuota layanan ini hari ini sudah habis.", "Today's quota for this service is full."),
        AGENCY_QUOTA_FULL("Kuota instansi ini hari ini sudah habis.", "Today's quota for this agency is full."),
        SERIES_FULL("Nomor seri {prefix} hari ini sudah habis.", "Today's {prefix} numbers are used up."),
        SERVICE_SUSPENDED(
                "Layanan ini dihentikan sementara: {reason}.", "This service is suspended for now: {reason}."),
        NOT_SUSPENDED("Layanan ini tidak sedang dihentikan.", "This service is not suspended."),

        SERVICE_NOT_STARTED("Pelayanan dimulai pukul {time} {zone}.", "Service begins at {time} {zone}."),
        SERVICE_BREAK("{name}. Mulai lagi pukul {time} {zone}.", "{name}. Service goes on at {time} {zone}."),
        NO_COUNTER_OPEN(
                "Belum ada loket yang buka. Anda tetap dapat mengambil nomor.",
                "No counter is open yet. You may take a ticket all the same."),
        NOBODY_WAITING("Tidak ada antrean.", "No one is waiting."),

        COUNTER_ALREADY_OPEN("Loket {counter} sudah dibuka oleh {clerk}.", "Counter {counter} is open with {clerk}."),
        COUNTER_NOT_OPEN("Loket {counter} belum dibuka.", "Counter {counter} is not open."),
        COUNTER_PAUSED("Loket {counter} sedang istirahat.", "Counter {counter} is paused."),
        COUNTER_NOT_PAUSED("Loket {counter} tidak sedang istirahat.", "Counter {counter} is not paused."),
        COUNTER_BUSY("Loket {counter} masih melayani {ticket}.", "Counter {counter} still serves {ticket}."),
        COUNTER_DOES_NOT_SERVE(
                "Loket {counter} tidak melayani layanan itu.", "Counter {counter} does not serve that service."),
        NOT_YOUR_COUNTER(
                "Loket {counter} sedang dipegang {clerk}. Masuklah sebagai petugas loket ini.",
                "Counter {counter} is held by {clerk}. Sign in as this counter's clerk."),
        CLERK_ELSEWHERE(
                "{clerk} masih membuka loket {counter}. Tutup loket itu dahulu.",
                "{clerk} still has counter {counter} open. Close that counter first."),

        NOT_AT_THIS_COUNTER(
                "Nomor {ticket} tidak sedang di loket {counter}.", "Ticket {ticket} is not at counter {counter}."),
        ALREADY_STARTED("Nomor {ticket} sudah mulai dilayani.", "Service of {ticket} has already begun."),
        NOT_STARTED("Nomor {ticket} belum mulai dilayani.", "Service of {ticket} has not begun."),
        NOT_HELD("Nomor {ticket} tidak sedang ditunda.", "Ticket {ticket} is not on hold."),
        NOT_AWAY(
                "Nomor {ticket} tidak sedang ditunda atau dilewati.",
                "Ticket {ticket} is neither on hold nor set aside."),
        NOT_A_NO_SHOW(
                "Nomor {ticket} tidak tercatat tidak hadir hari ini.", "Ticket {ticket} is not a no-show of today."),
        ALREADY_PRIORITY("Nomor {ticket} sudah berprioritas.", "Ticket {ticket} has priority already."),
        NOT_PRIORITY("Nomor {ticket} tidak berprioritas.", "Ticket {ticket} has no priority."),
        ALREADY_LENT("Loket {counter} sudah seperti itu.", "Counter {counter} is lent like that already."),
        CONSENT_NEEDED(
                "Loket {counter} ditutup oleh penyelia.", "Counter {counter} is closed by a supervisor: ask one."),
        VISIT_ELSEWHERE(
                "Pengunjung {ticket} sedang dilayani di loket lain.",
                "The visitor of {ticket} is at another counter with another ticket."),
        NOBODY_SENT_IT("Nomor {ticket} tidak dikirim oleh loket lain.", "No other counter sent {ticket} here."),
        KEPT_FOR_ANOTHER("Nomor {ticket} disimpan untuk loket lain.", "Ticket {ticket} is kept for another counter."),
        POSTPONED_TOO_LONG(
                "Penundaan harus 1 sampai {minutes} menit.", "A visitor may step out for 1 to {minutes} minutes."),
        ALREADY_POSTPONED(
                "Nomor {ticket} sudah pernah ditunda di antrean ini.",
                "Ticket {ticket} has stepped out of this line before."),
        NOTHING_TO_CORRECT(
                "Nomor {ticket} bukan yang terakhir diselesaikan di loket ini.",
                "Ticket {ticket} is not the last that this counter completed."),
        END_IMPOSSIBLE(
                "Pelayanan {ticket} tidak mungkin berakhir pada waktu itu.",
                "Service of {ticket} cannot have ended then: give a time between its start and its completion."),
        LATE_WARNING(
                "Kemungkinan tidak terlayani sebelum jam pelayanan berakhir.",
                "It will probably not be served before closing."),
        LATE_ASK_STAFF(
                "Kemungkinan tidak terlayani sebelum jam pelayanan berakhir. Silakan hubungi petugas.",
                "It will probably not be served before closing. Please ask the staff."),
        LATE_STOPPED(
                "Antrean hari ini sudah penuh sampai jam pelayanan berakhir.",
                "Today's line is full until closing time."),
        NOT_CARRIED_OVER(
                "Nomor kemarin tidak berlaku lagi di mal ini.", "Yesterday's tickets have no standing in this mall."),
        ALREADY_CARRIED_OVER(
                "Nomor {ticket} kemarin sudah mendapat nomor baru.",
                "Yesterday's {ticket} has been given a new number."),
        NO_QUOTA("Layanan ini tidak berkuota.", "This service has no quota."),
        NOTHING_DUE("Belum ada yang perlu dilakukan.", "Nothing is due yet."),
        NOT_WAITING("Nomor {ticket} tidak sedang menunggu.", "Ticket {ticket} is not waiting."),
        SAME_SERVICE("Nomor {ticket} sudah di layanan itu.", "Ticket {ticket} is already in that service."),
        NOTHING_TO_UNDO("Tidak ada langkah yang dapat diurungkan.", "There is no step to undo."),
        UNDO_TOO_LATE(
                "Langkah itu hanya dapat diurungkan dalam {seconds} detik.",
                "That step can be undone only within {seconds} seconds."),
        ALREADY_CALLED_ELSEWHERE(
                "Nomor {ticket} sudah dipanggil loket lain.", "Ticket {ticket} has been called by another counter."),
        REFUSED_BEFORE(
                "Permintaan ini sudah ditolak. Ulangi langkahnya bila masih perlu.",
                "This request was refused before. Do it once more if it is still needed.");

        private final String id;
        private final String en;

        Kind(String id, String en) {
            this.id = id;
            this.en = en;
        }

        /** The name in addresses and answers: {@code counter-busy}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
