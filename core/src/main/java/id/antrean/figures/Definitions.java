package id.antrean.figures;

import id.antrean.mall.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every figure means, in the order in which they are shown. A leg, in Indonesian <i>giliran</i>, is one stay of one
 * ticket in one service's line.
 */
final class Definitions {
    private static final Words JOINED_LEGS = new Words(
            "semua giliran yang masuk: nomor diambil dan pindahan masuk",
            "all legs that joined: tickets issued and transfers in");
    private static final Words CALLED_LEGS = new Words("giliran yang dipanggil", "legs that were called");
    private static final Words COMPLETED_LEGS = new Words("giliran yang selesai", "completed legs");

    static final Map<String, Definition> ALL = Collections.unmodifiableMap(all());

    private Definitions() {}

    private static Map<String, Definition> all() {
        var all = new LinkedHashMap<String, Definition>();
        counts(all);
        now(all);
        times(all);
        shares(all);
        return all;
    }

    private static void counts(Map<String, Definition> all) {
        count(all, "joined", "Masuk antrean", "Joined", JOINED_LEGS, "saat masuk antrean", "when it joined the line");
        count(
                all,
                "called",
                "Dipanggil",
                "Called",
                JOINED_LEGS,
                "saat pertama kali dipanggil",
                "when it was first called");
        count(
                all,
                "served",
                "Dilayani",
                "Served",
                JOINED_LEGS,
                "saat selesai dilayani; per jam: pada jam selesainya",
                "when service was completed; by hour, in that hour");
        count(
                all,
                "noShows",
                "Tidak hadir",
                "No-shows",
                CALLED_LEGS,
                "saat ditandai tidak hadir",
                "when it was marked a no-show");
        count(all, "cancelled", "Dibatalkan", "Cancelled", JOINED_LEGS, "saat dibatalkan", "when it was given up");
        count(
                all,
                "transferred",
                "Dialihkan",
                "Transferred on",
                CALLED_LEGS,
                "saat dialihkan ke layanan lain",
                "when it went on to another service");
        count(
                all,
                "leftAtClose",
                "Tersisa saat tutup",
                "Left at close",
                JOINED_LEGS,
                "saat hari layanan ditutup",
                "when the service day closed");
        count(
                all,
                "open",
                "Belum selesai",
                "Open",
                JOINED_LEGS,
                "selama belum berakhir; tidak masuk rata-rata mana pun",
                "while it has not ended; in no mean");
    }

    private static void count(
            Map<String, Definition> all, String key, String id, String en, Words of, String whenId, String whenEn) {
        var definition = new Words("Banyaknya giliran, dihitung " + whenId, "Number of legs, counted " + whenEn);
        all.put(key, new Definition(new Words(id, en), definition, "legs", of, new Words(whenId, whenEn)));
    }

    private static void now(Map<String, Definition> all) {
        var waiting = new Words("giliran yang belum dipanggil dan belum berakhir", "legs neither called nor ended");
        all.put(
                "waitingNow",
                new Definition(
                        new Words("Sedang menunggu", "Waiting now"),
                        new Words("Banyaknya yang menunggu saat ini", "Number who wait at this moment"),
                        "legs",
                        waiting,
                        new Words("masuk antrean – sekarang (waktu mal)", "joined – now (mall time)")));
        all.put(
                "longestWaitMs",
                new Definition(
                        new Words("Menunggu terlama", "Longest wait"),
                        new Words("Sekarang − masuk antrean, yang terbesar", "Now − joined, the largest"),
                        "ms",
                        waiting,
                        new Words("masuk antrean – sekarang (waktu mal)", "joined – now (mall time)")));
    }

    private static void times(Map<String, Definition> all) {
        time(
                all,
                "waiting",
                new Words("Waktu tunggu", "Waiting time"),
                new Words("Panggilan pertama − masuk antrean", "First called − joined"),
                CALLED_LEGS,
                new Words("masuk – panggilan pertama", "joined – first called"));
        time(
                all,
                "walking",
                new Words("Waktu respons", "Walking time"),
                new Words(
                        "Mulai dilayani − panggilan terakhir, tanpa waktu tunda", "Started − last called, less holds"),
                new Words("giliran yang mulai dilayani", "legs that were started"),
                new Words("panggilan terakhir – mulai", "last called – started"));
        time(
                all,
                "service",
                new Words("Waktu layanan", "Service time"),
                new Words(
                        "Berakhir (menurut koreksi, bila ada) − mulai, tanpa waktu tunda; yang meragukan tidak masuk",
                        "Ended (as corrected, where it was) − started, less holds; suspect ones are left out"),
                new Words(
                        "giliran selesai dan dialihkan yang sempat mulai; tidak hadir tidak termasuk",
                        "completed and transferred legs that were started; never no-shows"),
                new Words("mulai – selesai atau dialihkan", "started – completed or transferred"));
        count(
                all,
                "suspect",
                "Waktu layanan meragukan",
                "Suspect service times",
                COMPLETED_LEGS,
                "bila waktu layanannya terlalu pendek atau terlalu panjang menurut kebijakan; tidak masuk rata-rata",
                "when its service time was too short or too long by the policy; in no mean");
        time(
                all,
                "suspended",
                new Words("Menunggu selama layanan dihentikan", "Waiting while suspended"),
                new Words(
                        "Bagian waktu tunggu selama layanan dihentikan sementara",
                        "The part of the waiting time in which the service was suspended"),
                CALLED_LEGS,
                new Words(
                        "dihentikan – dilanjutkan, di dalam waktu tunggu",
                        "suspended – lifted, inside the waiting time"));
        time(
                all,
                "visit",
                new Words("Waktu kunjungan", "Visit time"),
                new Words("Akhir giliran terakhir − masuk giliran pertama", "Last ended − first joined"),
                new Words(
                        "kunjungan yang semua gilirannya berakhir, pada layanan dan jam giliran pertamanya",
                        "visits whose every leg ended, under the service and hour of the first leg"),
                new Words("masuk pertama – berakhir terakhir", "first joined – last ended"));
    }

    private static void time(
            Map<String, Definition> all, String key, Words name, Words formula, Words of, Words clockPoints) {
        all.put(
                key,
                new Definition(
                        name,
                        new Words(
                                formula.id()
                                        + ". Persentil interpolasi linear, eksak kecuali bila jawaban menyebut galatnya; durasi negatif dihitung sebagai"
                                        + " galat jam dan tidak masuk rata-rata",
                                formula.en()
                                        + ". Percentiles linear between order statistics, exact unless the answer states their"
                                        + " error; negative"
                                        + " durations are counted as clock faults and left out"),
                        "ms",
                        of,
                        clockPoints));
    }

    private static void shares(Map<String, Definition> all) {
        share(
                all,
                "noShowRate",
                new Words("Tingkat tidak hadir", "No-show rate"),
                new Words("Tidak hadir ÷ dipanggil", "No-shows ÷ called"),
                CALLED_LEGS);
        share(
                all,
                "abandonmentRate",
                new Words("Tingkat ditinggalkan", "Abandonment"),
                new Words(
                        "(Dibatalkan + tersisa saat tutup, sebelum dipanggil) ÷ masuk antrean",
                        "(Cancelled + left at close, before a call) ÷ joined"),
                JOINED_LEGS);
        share(
                all,
                "withinStandard",
                new Words("Sesuai standar waktu layanan", "Within service-time standard"),
                new Words(
                        "Waktu layanan ≤ standar layanan saat nomor masuk ÷ selesai",
                        "Service time ≤ the service's standard when it joined ÷ completed"),
                COMPLETED_LEGS);
        share(
                all,
                "forecast",
                new Words("Ketepatan perkiraan", "Forecast coverage"),
                new Words(
                        "Waktu tunggu di dalam rentang yang dijanjikan tiket ÷ dipanggil dengan janji; galat dan bias"
                                + " terhadap tengah rentang",
                        "Real wait inside the range the ticket promised ÷ called with a promise; error and bias"
                                + " against the middle of the range"),
                new Words(
                        "giliran yang dipanggil dan tiketnya menjanjikan rentang",
                        "called legs whose ticket promised"));
    }

    private static void share(Map<String, Definition> all, String key, Words name, Words formula, Words of) {
        all.put(
                key,
                new Definition(
                        name,
                        formula,
                        "share",
                        of,
                        new Words("lihat hitungan yang dibagi", "see the counts it divides")));
    }
}
