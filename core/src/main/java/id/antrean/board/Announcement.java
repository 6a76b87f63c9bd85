package id.antrean.board;

import id.antrean.mall.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What the voice says when a ticket is called, as text and as the clips that speak it. The rule:
 * <ol><li>The prefix letter by letter, by its name.
 *     <li>The ticket's digits one by one ("nol nol satu"), because people compare digits.
 *     <li>The counter as a number ("loket dua belas"), because people walk to a place with a name.</ol>
 * The chime before the sentence, the pause and the languages' order are the display's affair.
 *
 * @param text the sentence in both languages
 * @param clipsId Indonesian clips in order: each is the file {@code voice/id/<clip>.wav} of the display
 * @param clipsEn English clips in order, under {@code voice/en/}
 */
public record Announcement(Words text, List<String> clipsId, List<String> clipsEn) {
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
        if (!number.matches("[A-Z]{1,2}[0-9]{1,5}")) throw new IllegalArgumentException("no ticket: " + number);
        if (!counter.matches("[0-9]{1,3}")) throw new IllegalArgumentException("no counter's number: " + counter);
        var prefix = number.replaceAll("[0-9]", "");
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
                        "nomor-antrean",
                        Spelling.letterClips(prefix),
                        Spelling.digitsId(digits),
                        "silakan-menuju-loket",
                        Spelling.numberId(loket)),
                clips(
                        "ticket",
                        Spelling.letterClips(prefix),
                        Spelling.digitsEn(digits),
                        "please-proceed-to-counter",
                        Spelling.numberEn(loket)));
    }

    private static String spoken(List<String> words) {
        return String.join(" ", words);
    }

    private static List<String> clips(
            String opening, List<String> letters, List<String> digits, String middle, List<String> counter) {
        var clips = new ArrayList<String>();
        clips.add(opening);
        clips.addAll(letters);
        clips.addAll(digits);
        clips.add(middle);
        clips.addAll(counter);
        return clips;
    }
}
