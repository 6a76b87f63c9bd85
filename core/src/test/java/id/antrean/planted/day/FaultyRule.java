package id.antrean.planted.day;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rule that logs and looks at the clock. */
public final class FaultyRule {
    private static final Logger log = LoggerFactory.getLogger(FaultyRule.class);

    private FaultyRule() {}

    public static boolean isLate(Instant closing) {
        log.info("asked");
        return Instant.now().isAfter(closing); // the planted fault
    }
}
