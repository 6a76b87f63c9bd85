package id.antrean.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What one screen of a mall was told, over all its connections.
 *
 * @param since position of its first picture: calls after it must come
 * @param until position of its last picture
 * @param calls positions of the calls, in the order in which they came
 * @param resets positions at which it was told to forget what it has: calls before may be missing
 */
public record Screen(String name, String mall, long since, long until, List<Long> calls, List<Long> resets) {
    public Screen {
        calls = List.copyOf(calls);
        resets = List.copyOf(resets);
    }

    /** With another list of calls. */
    Screen with(List<Long> others) {
        return new Screen(name, mall, since, until, new ArrayList<>(others), resets);
    }
}
