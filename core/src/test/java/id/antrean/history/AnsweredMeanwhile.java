package id.antrean.history;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** That a house which is slower than usual goes on: who asks is answered soon, or told when to come again. */
public final class AnsweredMeanwhile {
    static final String SOON = "each request has an answer soon";
    static final String WHEN = "who is sent away is told when to come again";
    static final String GOES_ON = "a mall goes on";

    private static final int TOO_MANY = 429;
    private static final int LATER = 503;

    private AnsweredMeanwhile() {}

    /**
     * A time in which that must hold.
     *
     * @param malls each of which accepts something meanwhile
     * @param from monotonic time, nanoseconds; what began before is not judged
     * @param until monotonic time, nanoseconds
     * @param atMost how long an answer may take
     */
    public record Meanwhile(String what, List<String> malls, long from, long until, Duration atMost) {
        public Meanwhile {
            malls = List.copyOf(malls);
        }

        /** Those that began then. */
        public List<Tried> of(Collection<Tried> tries) {
            return tries.stream()
                    .filter(it -> it.began() >= from && it.began() < until)
                    .toList();
        }
    }

    public static List<Finding> check(Collection<Tried> tries, List<Meanwhile> times) {
        var findings = new Findings();
        for (var time : times) {
            var judged = time.of(tries);
            judged.forEach(one -> check(one, time, findings));
            for (var mall : time.malls) {
                boolean accepted = judged.stream()
                        .anyMatch(it -> it.mall().equals(mall) && it.isAccepted() && it.ended() < time.until);
                findings.unless(accepted, GOES_ON, "%s: nothing was accepted at %s", time.what, mall);
            }
        }
        return findings.all();
    }

    private static void check(Tried one, Meanwhile time, Findings findings) {
        boolean soon = one.status() != 0 && one.took().compareTo(time.atMost) <= 0;
        long ms = one.took().toMillis();
        findings.unless(soon, SOON, "%s: %s after %s ms at %s", time.what, one.status(), ms, one.mall());
        boolean sentAway = one.status() == TOO_MANY || one.status() >= 500;
        boolean well = !sentAway || (one.toldWhen() && (one.status() == LATER || one.status() == TOO_MANY));
        findings.unless(well, WHEN, "%s: %s at %s", time.what, one.status(), one.mall());
    }
}
