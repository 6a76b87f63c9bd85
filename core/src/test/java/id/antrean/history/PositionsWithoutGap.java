package id.antrean.history;

import java.util.HashMap;
import java.util.Map;

/** The log's positions, and the versions of each stream. */
final class PositionsWithoutGap implements Invariant {
    static final String POSITIONS = "positions follow one another without a gap, up to the log's head";
    static final String VERSIONS = "versions of a stream follow one another without a gap, up to the stream's head";

    @Override
    public void check(Evidence evidence, Findings findings) {
        long before = 0;
        Map<String, Integer> versions = new HashMap<>();
        for (var row : evidence.rows()) {
            findings.unless(row.position() == before + 1, POSITIONS, "%s after %s", row.told(), before);
            before = row.position();
            int version = versions.getOrDefault(row.stream(), 0);
            findings.unless(row.version() == version + 1, VERSIONS, "%s: %s", row.told(), row.version());
            versions.put(row.stream(), row.version());
        }
        findings.unless(
                before == evidence.head(), POSITIONS, "the last is %s, the head says %s", before, evidence.head());
        evidence.streamHeads()
                .forEach((stream, head) -> findings.unless(
                        head.equals(versions.getOrDefault(stream, 0)),
                        VERSIONS,
                        "%s: the last is %s, the head says %s",
                        stream,
                        versions.get(stream),
                        head));
    }
}
