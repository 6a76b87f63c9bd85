package id.antrean.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters, digits and numbers as Indonesian and English say them, one spoken word an entry. A word is also the name of
 * its clip; a letter's clip is {@code letter-a}, because English "a" and the letter A are two sounds.
 */
final class Spelling {
    private static final List<String> LETTERS_ID = List.of(
            "a", "be", "ce", "de", "e", "ef", "ge", "ha", "i", "je", "ka", "el", "em", "en", "o", "pe", "ki", "er",
            "es", "te", "u", "ve", "we", "eks", "ye", "zet");
    private static final List<String> DIGITS_ID =
            List.of("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan");
    private static final List<String> DIGITS_EN =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> TEENS_EN = List.of(
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS_EN =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private Spelling() {}

    static List<String> lettersId(String prefix) {
        return prefix.chars().mapToObj(letter -> LETTERS_ID.get(letter - 'A')).toList();
    }

    static List<String> letterClips(String prefix) {
        return prefix.chars()
                .mapToObj(letter -> "letter-" + (char) (letter - 'A' + 'a'))
                .toList();
    }

    static List<String> digitsId(String digits) {
        return digits.chars().mapToObj(digit -> DIGITS_ID.get(digit - '0')).toList();
    }

    static List<String> digitsEn(String digits) {
        return digits.chars().mapToObj(digit -> DIGITS_EN.get(digit - '0')).toList();
    }

    /** Terbilang: 12 is "dua belas", 215 "dua ratus lima belas"; 0 to 1000. */
    static List<String> numberId(int number) {
        requireSpeakable(number);
        if (number < 10) return List.of(DIGITS_ID.get(number));
        if (number == 10) return List.of("sepuluh");
        if (number == 11) return List.of("sebelas");
        if (number < 20) return List.of(DIGITS_ID.get(number - 10), "belas");
        if (number < 100) return joined(List.of(DIGITS_ID.get(number / 10), "puluh"), number % 10, Spelling::numberId);
        if (number < 200) return joined(List.of("seratus"), number - 100, Spelling::numberId);
        if (number < 1000) {
            return joined(List.of(DIGITS_ID.get(number / 100), "ratus"), number % 100, Spelling::numberId);
        }
        return List.of("seribu");
    }

    /** 12 is "twelve", 215 "two hundred and fifteen"; 0 to 1000. */
    static List<String> numberEn(int number) {
        requireSpeakable(number);
        if (number < 10) return List.of(DIGITS_EN.get(number));
        if (number < 20) return List.of(TEENS_EN.get(number - 10));
        if (number < 100) return joined(List.of(TENS_EN.get(number / 10 - 2)), number % 10, Spelling::numberEn);
        if (number == 1000) return List.of("one", "thousand");
        var hundreds = List.of(DIGITS_EN.get(number / 100), "hundred");
        return number % 100 == 0
                ? hundreds
                : joined(List.of(DIGITS_EN.get(number / 100), "hundred", "and"), number % 100, Spelling::numberEn);
    }

    private static List<String> joined(
            List<String> first, int rest, java.util.function.IntFunction<List<String>> spell) {
        if (rest == 0) return first;
        var words = new ArrayList<>(first);
        words.addAll(spell.apply(rest));
        return words;
    }

    private static void requireSpeakable(int number) {
        if (number < 0 || number > 1000) throw new IllegalArgumentException("0 to 1000, not " + number);
    }
}
