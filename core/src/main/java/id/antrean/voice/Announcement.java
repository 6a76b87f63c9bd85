package id.antrean.voice;

import id.antrean.day.Forecast;
import id.antrean.mall.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the voice says when a ticket is called, or is read aloud as it is taken, as text and as the clips that speak it.
 * The rule:
 * <ol><li>The prefix letter by letter, by its name.
 *     <li>The ticket's digits one by one ("nol nol satu"), because people compare digits.
 *     <li>The counter as a number ("loket dua belas"), because people walk to a place with a name; a wait as well.</ol>
 * The chime before the sentence, the pause and the languages' order are the display's affair.
 *
 * @param text the sentence in both languages
 * @param clipsId Indonesian clips in order: each is the file {@code voice/id/<clip>.wav} of either server
 * @param clipsEn English clips in order, under {@code voice/en/}
 */
public record Announcement(Words text, List<String> clipsId, List<String> clipsEn) {
    private static final Pattern TICKET = Pattern.compile("([A-Z]{1,2})[0-9]{1,5}");
    private static final int LONGEST_MINUTES = 999;
    private static final int MS_A_MINUTE = 60_000;

    public Announcement {
        clipsId = List.copyOf(clipsId);
        clipsEn = List.copyOf(clipsEn);
    }

    /**
     * The announcement of one call.
     *
     * @param number the ticket as printed: one or two letters A to Z, then digits; {@code "A001"}
     * @param counter the counter's name: a number from 1 to 999
     * @throws IllegalArgumentException if either cannot be spoken
     */
    public static Announcement of(String number, String counter) {
        if (!counter.matches("[0-9]{1,3}")) throw new IllegalArgumentException("no counter's number: " + counter);
        var prefix = prefix(number);
        var digits = number.substring(prefix.length());
        var loket = Integer.parseInt(counter);
        return new Announcement(
                new Words(
                        "Nomor antrean %s, %s, silakan menuju loket %s"
                                .formatted(
                                        spoken(Spelling.lettersId(prefix)),
                                        spoken(Spelling.digitsId(digits)),
                                        spoken(Spelling.numberId(loket))),
                        "Ticket %s, %s, please proceed to counter %s"
                                .formatted(
                                        String.join(" ", prefix.split("")),
                                        spoken(Spelling.digitsEn(digits)),
                                        spoken(Spelling.numberEn(loket)))),
                clips(
                        List.of("nomor-antrean"),
                        Spelling.letterClips(prefix),
                        Spelling.digitsId(digits),
                        List.of("silakan-menuju-loket"),
                        Spelling.numberId(loket)),
                clips(
                        List.of("ticket"),
                        Spelling.letterClips(prefix),
                        Spelling.digitsEn(digits),
                        List.of("please-proceed-to-counter"),
                        Spelling.numberEn(loket)));
    }

    /**
     * A new ticket read aloud: its number, and the wait that it promises in whole minutes as the kiosk prints it.
     *
     * @param forecast null where none is given; one too long for words is left out
     */
    public static Announcement ofTicket(String number, @Nullable Forecast forecast) {
        var prefix = prefix(number);
        var digits = number.substring(prefix.length());
        var idText = "Nomor antrean " + spoken(Spelling.lettersId(prefix)) + ", " + spoken(Spelling.digitsId(digits));
        var enText = "Ticket " + String.join(" ", prefix.split("")) + ", " + spoken(Spelling.digitsEn(digits));
        var id = clips(List.of("nomor-antrean"), Spelling.letterClips(prefix), Spelling.digitsId(digits));
        var en = clips(List.of("ticket"), Spelling.letterClips(prefix), Spelling.digitsEn(digits));
        if (forecast == null || minutesAtMost(forecast) > LONGEST_MINUTES) {
            return new Announcement(new Words(idText, enText), id, en);
        }
        int low = minutesAtLeast(forecast);
        int high = minutesAtMost(forecast);
        return new Announcement(
                new Words(
                        idText + ". Perkiraan tunggu " + spoken(Spelling.numberId(low)) + " sampai "
                                + spoken(Spelling.numberId(high)) + " menit",
                        enText + ". Estimated wait " + spoken(Spelling.numberEn(low)) + " to "
                                + spoken(Spelling.numberEn(high)) + " minutes"),
                clips(
                        id,
                        List.of("perkiraan-tunggu"),
                        Spelling.numberId(low),
                        List.of("sampai"),
                        Spelling.numberId(high),
                        List.of("menit")),
                clips(
                        en,
                        List.of("estimated-wait"),
                        Spelling.numberEn(low),
                        List.of("to"),
                        Spelling.numberEn(high),
                        List.of("minutes")));
    }

    private static int minutesAtLeast(Forecast forecast) {
        return (int) (forecast.lowMs() / MS_A_MINUTE);
    }

    /** Rounded up, and one more than the least: a range has two ends. */
    private static int minutesAtMost(Forecast forecast) {
        return (int) Math.max(minutesAtLeast(forecast) + 1, Math.ceilDiv(forecast.highMs(), MS_A_MINUTE));
    }

    private static String prefix(String number) {
        var read = TICKET.matcher(number);
        if (!read.matches()) throw new IllegalArgumentException("no ticket: " + number);
        return read.group(1);
    }

    private static String spoken(List<String> words) {
        return String.join(" ", words);
    }

    @SafeVarargs
    private static List<String> clips(List<String>... parts) {
        var clips = new ArrayList<String>();
        for (var part : parts) clips.addAll(part);
        return clips;
    }
}
