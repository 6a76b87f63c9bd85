package id.antrean.figures;

import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.SETOR;

/**
 * A day small enough to be worked out by hand. Minutes: waiting, walking, service.
 *
 * <pre>
 *   A001   KTP    08:00       called 08:10 started 08:11 completed 08:20              10   1   9
 *   A002   KTP    08:05       called 08:20, 08:21, 08:22 started 08:24
 *                             held 08:26–08:51 completed 09:05                         15   2  16
 *   A003   KK     08:06       called 08:26 no-show 08:28                               20
 *   A004   KTP    08:10       cancelled 08:30
 *   A005   KK     08:12       called 08:28 started 08:29 transferred 08:40             16   1  11
 *   A005/2 SETOR  08:40       called 08:45 started 08:45 completed 08:49                5   0   4
 *   L001   SETOR  08:41       left at close 17:00
 *   L002   SETOR  08:43       called 08:50 left at close 17:00                          7
 * </pre>
 */
final class WorkedDay {
    private WorkedDay() {}

    static Story told() {
        var story = new Story();
        morning(story);
        atTheCounters(story);
        return story.at("17:00").left("L001", 1, SETOR).left("L002", 1, SETOR).closed();
    }

    private static void morning(Story story) {
        story.at("08:00").issued("A001", KTP, 5, 12);
        story.at("08:05").issued("A002", KTP, 5, 12);
        story.at("08:06").issued("A003", KK, 22, 30);
        story.at("08:10", COUNTER_1).called("A001", 1, KTP);
        story.at("08:10").issued("A004", KTP);
        story.at("08:11").started("A001", 1, KTP);
        story.at("08:12").issued("A005", KK);
        story.at("08:20").completed("A001", 1, KTP);
    }

    private static void atTheCounters(Story story) {
        story.at("08:20", COUNTER_1).called("A002", 1, KTP);
        story.at("08:21").recalled("A002", 1, KTP, 2);
        story.at("08:22").recalled("A002", 1, KTP, 3);
        story.at("08:24").started("A002", 1, KTP);
        story.at("08:26").held("A002", 1, KTP);
        story.at("08:26").called("A003", 1, KK);
        story.at("08:28").noShow("A003", 1, KK);
        story.at("08:28").called("A005", 1, KK);
        story.at("08:29").started("A005", 1, KK);
        story.at("08:30").cancelled("A004", 1, KTP);
        story.at("08:40").transferred("A005", 1, KK, SETOR);
        story.at("08:41").issued("L001", SETOR);
        story.at("08:43").issued("L002", SETOR);
        story.at("08:45", COUNTER_3).called("A005", 2, SETOR).started("A005", 2, SETOR);
        story.at("08:49").completed("A005", 2, SETOR);
        story.at("08:50").called("L002", 1, SETOR);
        story.at("08:51", COUNTER_2).continued("A002", 1, KTP);
        story.at("09:05").completed("A002", 1, KTP);
    }
}
