package id.antrean.bench;

import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.day.DayId;
import id.antrean.eventlog.Origin;
import id.antrean.mall.MallId;
import id.antrean.mall.axon.MallAnswer;
import id.antrean.mall.axon.MallCommands;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Some malls that are open now by the real clock, for servers that run as they do in real use. */
record OpenMalls(List<MallId> malls) {
    private static final Origin SENDER = new Origin("bench", "ADMINISTRATOR", null, "bench", null);

    static OpenMalls publish(int many, MallCommands commands) {
        var malls =
                IntStream.range(0, many).mapToObj(n -> new MallId("mal-" + n)).toList();
        for (var mall : malls) {
            var answer = commands.publish(BigDay.openNow(mall), SENDER);
            if (!(answer instanceof MallAnswer.Published)) throw new IllegalStateException(mall + ": " + answer);
        }
        return new OpenMalls(malls);
    }

    /** Today, there. */
    static DayId today(MallId mall) {
        var catalogue = BigDay.openNow(mall);
        return new DayId(mall, Instant.now().atZone(catalogue.timeZone()).toLocalDate());
    }

    /** A token of each mall's desk. */
    List<String> tokens(Access access) {
        return malls.stream()
                .map(mall -> access.createToken(Grant.of(Role.SUPERVISOR, mall, "desk of " + mall))
                        .secret())
                .toList();
    }
}
