package id.antrean.day;

import static id.antrean.day.Asks.callChosen;
import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.noShow;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.reinstate;
import static id.antrean.day.Asks.release;
import static id.antrean.day.Asks.setAside;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.suspend;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeWithPriority;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.Asks.transfer;
import static id.antrean.day.Asks.undo;
import static id.antrean.day.SmallMall.BUDI;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.Ordering;
import id.antrean.mall.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The page docs/rules.md is what the decider does in these stories. After a change, run this test with
 * {@code -Dantrean.docs=write}, read what it wrote, and commit it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "rules.md");
    private static final String BEGINNING = """
            # Aturan dengan contoh · Rules by example

            Setiap contoh dijalankan oleh pengujian dengan aturan yang sebenarnya; kalimat alasannya adalah yang tampil di layar
            dan di loket. *Each example is played by a test with the real rules; the reasons are the sentences that screens
            and counters show.* Loket 1 melayani ktp dan kk, loket 2 ktp, loket 3 setor; prioritas lansia 30 menit; batas
            menunggu 60 menit. *Counter 1 serves ktp and kk, counter 2 ktp, counter 3 setor; credit of the elderly 30 minutes;
            longest wait 60 minutes.* Semua angka diatur di [katalog](reference/catalogue-format.md). *Every number is set in the
            catalogue.* [Siapa dipanggil berikutnya · Who is called next](explanation/calling-order.md) tells the whole order.
            """;

    @Test
    void the_page_of_rules_tells_what_the_rules_do() throws IOException {
        var page = BEGINNING + stories().map(WorkedExample::told).collect(Collectors.joining());
        if ("write".equals(System.getProperty("antrean.docs"))) Files.writeString(PAGE, page);
        assertThat(Files.readString(PAGE))
                .as("docs/rules.md; mvn test -pl core -Dtest=RulesPageTest -Dantrean.docs=write rewrites it")
                .isEqualTo(page);
    }

    private static Stream<WorkedExample> stories() {
        return Stream.of(
                oneLine(),
                credit(),
                turns(),
                priorityFirst(),
                clerkWeights(),
                longestWait(),
                setAsideAndBack(),
                noShowReturns(),
                chosen(),
                undone(),
                revoked(),
                sentOn(true),
                sentOn(false),
                sentToOneCounter(),
                steppedOut(),
                severalLines(),
                planned(),
                suspended());
    }

    private static WorkedExample oneLine() {
        return example(
                        "Satu antrean",
                        "One line",
                        "Tanpa prioritas, siapa datang lebih dahulu dipanggil lebih dahulu, di semua layanan sebuah loket.",
                        "Without priority, who came first is called first, over all services of a counter.",
                        SmallMall.catalogue())
                .asked(take("08:00", KTP), take("08:02", KK), take("08:03", KTP), open("08:05", COUNTER_1, RINA))
                .asked(served("08:05", "A001"))
                .whoWaits()
                .asked(served("08:15", "A002"))
                .asked(served("08:25", "A003"))
                .calls("A001", "A002", "A003");
    }

    private static WorkedExample credit() {
        return example(
                        "Prioritas dengan kredit",
                        "Priority by credit",
                        "Prioritas berdiri sekian menit lebih awal daripada datangnya. Tidak seorang pun disalip oleh yang datang"
                                + " lebih lambat dari kredit itu.",
                        "Priority stands some minutes earlier than it came. Nobody is overtaken by one who came later than"
                                + " that credit.",
                        SmallMall.catalogue())
                .asked(
                        take("08:30", KTP),
                        take("08:40", KTP),
                        takeWithPriority("08:55", KTP),
                        takeWithPriority("09:20", KTP),
                        open("09:21", COUNTER_1, RINA))
                .whoWaits()
                .asked(served("09:21", "A003"))
                .asked(served("09:22", "A001"))
                .asked(served("09:23", "A002"))
                .asked(served("09:24", "A004"))
                .calls("A003", "A001", "A002", "A004");
    }

    private static WorkedExample turns() {
        return example(
                        "Selang-seling",
                        "Turns",
                        "Dua prioritas, lalu satu reguler, di antrean setiap layanan. Yang sendirian tidak menunggu giliran.",
                        "Two priority, then one regular, in the line of each service. Who is alone waits for no turn.",
                        SmallMall.ordered(new Ordering.Alternating(2), Map.of()))
                .asked(
                        take("08:00", KTP),
                        take("08:01", KTP),
                        takeWithPriority("08:02", KTP),
                        takeWithPriority("08:03", KTP),
                        takeWithPriority("08:04", KTP),
                        open("08:05", COUNTER_1, RINA))
                .asked(served("08:05", "A003"))
                .asked(served("08:15", "A004"))
                .asked(served("08:25", "A001"))
                .asked(served("08:35", "A005"))
                .asked(served("08:45", "A002"))
                .calls("A003", "A004", "A001", "A005", "A002");
    }

    private static WorkedExample priorityFirst() {
        return example(
                        "Loket yang mendahulukan prioritas",
                        "A counter with priority first",
                        "Di loket itu prioritas selalu lebih dahulu; loket lain tetap menurut urutan biasa.",
                        "At that counter priority always goes first; the others keep the usual order.",
                        SmallMall.priorityFirst(COUNTER_2))
                .asked(
                        take("08:00", KTP),
                        take("08:01", KTP),
                        takeWithPriority("08:40", KTP),
                        open("08:41", COUNTER_1, RINA),
                        open("08:41", COUNTER_2, BUDI))
                .asked(callNext("08:41", COUNTER_2), callNext("08:42", COUNTER_1))
                .calls("A003", "A001");
    }

    private static WorkedExample clerkWeights() {
        return example(
                        "Bobot petugas",
                        "Weights by clerk",
                        "Petugas yang diutamakan untuk satu layanan memanggil layanan itu dahulu; petugas lain tidak.",
                        "A clerk who is there for one service above all calls for it first; others do not.",
                        SmallMall.ordered(Ordering.USUAL, Map.of(RINA.value(), Map.of(KK, 2))))
                .asked(take("08:00", KTP), take("08:01", KK), take("08:02", KTP), open("08:05", COUNTER_1, RINA))
                .asked(served("08:05", "A002"))
                .asked(served("08:15", "A001"))
                .calls("A002", "A001");
    }

    private static WorkedExample longestWait() {
        return example(
                        "Batas menunggu terlama",
                        "The longest wait",
                        "Siapa sudah menunggu selama batas itu dipanggil sebelum semua yang lain, juga sebelum prioritas.",
                        "Whoever has waited that long is called before everybody else, priority included.",
                        SmallMall.priorityFirst(COUNTER_2))
                .asked(
                        take("08:00", KTP),
                        take("08:10", KTP),
                        takeWithPriority("08:58", KTP),
                        open("09:00", COUNTER_2, BUDI))
                .asked(callNext("09:00", COUNTER_2))
                .asked(start("09:01", COUNTER_2, "A001"), complete("09:05", COUNTER_2, "A001"))
                .asked(callNext("09:05", COUNTER_2))
                .calls("A001", "A003");
    }

    private static WorkedExample setAsideAndBack() {
        return example(
                        "Belum datang, lalu kembali tepat waktu",
                        "Set aside, and back in time",
                        "Yang tidak datang disisihkan, loket melayani yang lain; kembali sebelum waktunya habis, ia berikutnya.",
                        "Who does not come is set aside and the counter goes on; back in time, that visitor is next.",
                        SmallMall.catalogue())
                .asked(
                        take("08:00", KTP),
                        take("08:01", KTP),
                        take("08:02", KTP),
                        open("08:05", COUNTER_1, RINA),
                        callNext("08:05", COUNTER_1),
                        setAside("08:06", COUNTER_1, "A001"))
                .asked(served("08:06", "A002"))
                .asked(release("08:12", "A001"))
                .asked(served("08:16", "A001"))
                .asked(served("08:26", "A003"))
                .calls("A001", "A002", "A001", "A003");
    }

    private static WorkedExample noShowReturns() {
        return example(
                        "Tidak hadir, lalu kembali",
                        "A no-show returns",
                        "Yang kembali setelah dianggap tidak hadir berdiri di belakang beberapa orang, tidak di ujung antrean.",
                        "Who returns after having been marked a no-show stands behind a few, not at the end.",
                        SmallMall.catalogue())
                .asked(take("08:00", KTP), take("08:01", KTP), take("08:02", KTP))
                .asked(take("08:03", KTP), take("08:04", KTP), take("08:05", KTP))
                .asked(open("08:06", COUNTER_1, RINA), callNext("08:06", COUNTER_1))
                .asked(noShow("08:08", COUNTER_1, "A001"), reinstate("08:20", "A001"))
                .asked(served("08:21", "A002"))
                .asked(served("08:22", "A003"))
                .asked(served("08:23", "A004"))
                .asked(served("08:24", "A001"))
                .asked(served("08:25", "A005"))
                .calls("A001", "A002", "A003", "A004", "A001", "A005");
    }

    private static WorkedExample chosen() {
        return example(
                        "Memanggil nomor tertentu",
                        "A chosen number",
                        "Petugas boleh memanggil nomor tertentu; alasannya dicatat, giliran yang lain tidak terpakai.",
                        "A clerk may call a chosen number; the reason is kept, and nobody's turn is used up.",
                        SmallMall.catalogue())
                .asked(take("08:00", KTP), take("08:01", KTP), open("08:05", COUNTER_1, RINA))
                .asked(callChosen("08:05", COUNTER_1, "A002"))
                .asked(start("08:06", COUNTER_1, "A002"), complete("08:09", COUNTER_1, "A002"))
                .asked(served("08:10", "A001"))
                .calls("A002", "A001");
    }

    private static WorkedExample undone() {
        return example(
                        "Panggilan diurungkan",
                        "An undone call",
                        "Panggilan yang keliru diurungkan; orangnya menunggu lagi di tempatnya semula.",
                        "A mistaken call is undone; the visitor waits in the same place as before.",
                        SmallMall.catalogue())
                .asked(take("08:00", KTP), take("08:01", KTP), open("08:05", COUNTER_1, RINA))
                .asked(callNext("08:05", COUNTER_1), undo("08:05:30", COUNTER_1, "A001"))
                .whoWaits()
                .asked(callNext("08:06", COUNTER_1))
                .calls("A001", "A001");
    }

    private static WorkedExample revoked() {
        return example(
                        "Prioritas yang ternyata tidak berhak",
                        "A priority that was none",
                        "Prioritas yang dipilih di kios berlaku sampai petugas melihat orangnya; bila tidak berhak, ia berdiri"
                                + " menurut datangnya.",
                        "A priority claimed at the kiosk counts until staff have seen the visitor; without a right to it,"
                                + " the visitor stands at the arrival.",
                        SmallMall.catalogue())
                .asked(take("08:00", KTP), takeWithPriority("08:05", KTP), open("08:06", COUNTER_1, RINA))
                .asked(new DayCommand.RevokePriority(DAY, ticket("A002"), "keliru", at("08:07")))
                .asked(served("08:08", "A001"))
                .asked(served("08:09", "A002"))
                .calls("A001", "A002");
    }

    private static WorkedExample sentOn(boolean keepArrival) {
        return example(
                        keepArrival ? "Dialihkan dengan waktu datang" : "Dialihkan sebagai yang baru datang",
                        keepArrival ? "Sent on, arrival kept" : "Sent on as one who comes now",
                        keepArrival
                                ? "Di layanan berikutnya ia berdiri menurut datangnya di mal; nomornya tetap."
                                : "Di layanan berikutnya ia berdiri seperti yang baru datang; nomornya tetap.",
                        keepArrival
                                ? "In the next line the visitor stands by the arrival at the mall; the number stays."
                                : "In the next line the visitor stands as one who comes now; the number stays.",
                        SmallMall.catalogue())
                .asked(take("08:00", KTP), take("08:10", SETOR), open("08:11", COUNTER_1, RINA))
                .asked(callNext("08:11", COUNTER_1), start("08:12", COUNTER_1, "A001"))
                .asked(transfer("08:20", COUNTER_1, "A001", SETOR, keepArrival))
                .asked(open("08:21", COUNTER_3, BUDI), callNext("08:21", COUNTER_3))
                .calls("A001", keepArrival ? "A001" : "L001");
    }

    private static WorkedExample sentToOneCounter() {
        return example(
                        "Dialihkan ke satu loket",
                        "Sent to one counter",
                        "Selama waktu yang ditetapkan hanya loket itu memanggilnya; sesudahnya loket mana pun.",
                        "For the time that is set only that counter calls the number; after that any may.",
                        SmallMall.catalogue())
                .asked(take("08:00", KTP), take("08:05", KTP))
                .asked(open("08:06", COUNTER_1, RINA), open("08:06", COUNTER_2, BUDI))
                .asked(callNext("08:06", COUNTER_2), start("08:06", COUNTER_2, "A001"))
                .asked(new DayCommand.TransferTicket(
                        DAY, COUNTER_2, null, ticket("A001"), KTP, true, COUNTER_1, null, at("08:08")))
                .asked(callNext("08:09", COUNTER_2))
                .asked(callNext("08:10", COUNTER_1))
                .calls("A001", "A002", "A001");
    }

    private static WorkedExample steppedOut() {
        return example(
                        "Keluar sebentar",
                        "Stepping out",
                        "\"Beri saya lima belas menit\": selama itu ia tidak dipanggil, tempatnya tetap.",
                        "\"Give me fifteen minutes\": until then the number is not called, and the place stays.",
                        SmallMall.catalogue())
                .asked(take("08:00", KTP), take("08:01", KTP), take("08:02", KTP), open("08:03", COUNTER_1, RINA))
                .asked(new DayCommand.PostponeTicket(DAY, ticket("A001"), 15, at("08:03")))
                .whoWaits()
                .asked(served("08:04", "A002"))
                .asked(served("08:18", "A001"))
                .asked(served("08:19", "A003"))
                .calls("A002", "A001", "A003");
    }

    private static WorkedExample severalLines() {
        var also = new DayCommand.IssueTicket(
                DAY, SETOR, null, Language.ID, Channel.KIOSK, List.of(), ticket("A001"), null, at("08:01"));
        return example(
                        "Satu kunjungan di beberapa antrean",
                        "One visit in several lines",
                        "Yang sedang di satu loket tidak dipanggil di loket lain; tempatnya di sana tetap.",
                        "Who is at one counter is called to no other; the place there is kept.",
                        SmallMall.catalogue())
                .asked(take("08:00", KTP), also, take("08:02", SETOR))
                .asked(open("08:03", COUNTER_1, RINA), open("08:03", COUNTER_3, BUDI))
                .asked(callNext("08:03", COUNTER_1))
                .whoWaits()
                .asked(callNext("08:04", COUNTER_3), start("08:04", COUNTER_3, "L002"))
                .asked(start("08:04", COUNTER_1, "A001"), complete("08:12", COUNTER_1, "A001"))
                .asked(complete("08:13", COUNTER_3, "L002"), callNext("08:13", COUNTER_3))
                .calls("A001", "L002", "L001");
    }

    private static WorkedExample planned() {
        return example(
                        "Kunjungan yang direncanakan",
                        "A planned visit",
                        "Layanan berikutnya mulai sendiri dengan nomor yang sama, menurut datangnya di mal.",
                        "The next service begins by itself with the same number, by the arrival at the mall.",
                        AgreedMall.planned(SETOR))
                .asked(take("08:00", KTP), take("08:05", SETOR), open("08:06", COUNTER_1, RINA))
                .asked(served("08:06", "A001"))
                .asked(open("08:07", COUNTER_3, BUDI), callNext("08:08", COUNTER_3))
                .calls("A001", "A001");
    }

    private static WorkedExample suspended() {
        return example(
                        "Layanan dihentikan sementara",
                        "A suspended service",
                        "Tidak ada yang dipanggil untuknya; yang menunggu tetap di tempatnya, layanan lain jalan terus.",
                        "Nobody is called for it; who waits keeps the place, and other services go on.",
                        SmallMall.catalogue())
                .asked(take("08:00", KTP), take("08:01", KK), open("08:05", COUNTER_1, RINA))
                .asked(suspend("08:05", KTP))
                .asked(served("08:06", "A002"))
                .asked(new DayCommand.LiftSuspension(DAY, KTP, at("08:20")))
                .asked(served("08:20", "A001"))
                .calls("A002", "A001");
    }

    /** Called to counter 1 and served within the minute. */
    private static DayCommand[] served(String time, String number) {
        CounterId counter = COUNTER_1;
        return new DayCommand[] {
            callNext(time, counter), start(time + ":20", counter, number), complete(time + ":50", counter, number)
        };
    }

    private static WorkedExample example(String id, String en, String ruleId, String ruleEn, Catalogue catalogue) {
        return new WorkedExample(new Words(id, en), new Words(ruleId, ruleEn), catalogue);
    }
}
