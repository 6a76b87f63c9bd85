package id.antrean.schedule;

import id.antrean.eventlog.Origin;
import id.antrean.mall.Language;
import id.antrean.mall.MallId;
import id.antrean.mall.axon.MallAnswer;
import id.antrean.mall.axon.MallCommands;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogues that are to be published. Every method blocks, and throws {@link IllegalStateException} if the database
 * refuses.
 */
public final class Schedule {
    private static final Logger log = LoggerFactory.getLogger(Schedule.class);

    private final ScheduleTable table;
    private final MallCommands malls;

    public Schedule(DataSource source, MallCommands malls) {
        table = new ScheduleTable(source);
        this.malls = malls;
    }

    /** Takes the place of what was scheduled before. */
    public void put(ScheduledCatalogue scheduled) {
        table.put(scheduled);
    }

    public Optional<ScheduledCatalogue> of(MallId mall) {
        return table.of(mall);
    }

    /** @return false if nothing was scheduled */
    public boolean withdraw(MallId mall) {
        return table.remove(mall);
    }

    /** Publishes what is due, in the name of who scheduled it. Harmless to repeat, also by several nodes at once. */
    public void publishDue(Instant now) {
        for (var scheduled : table.due(now)) publish(scheduled);
    }

    private void publish(ScheduledCatalogue scheduled) {
        var mall = scheduled.catalogue().mall();
        var origin = new Origin(scheduled.who(), scheduled.role(), "schedule", "schedule-" + mall, null);
        switch (malls.publish(scheduled.catalogue(), scheduled.basedOn(), null, origin)) {
            case MallAnswer.Published published -> {
                log.info("The scheduled catalogue of {} is in force", mall);
                table.remove(mall);
            }
            case MallAnswer.Unchanged inForce -> table.remove(mall);
            case MallAnswer.Refused(var refusal) -> {
                log.warn("The scheduled catalogue of {} was not published: {}", mall, refusal.sentence(Language.EN));
                table.refuse(mall, refusal.sentence(Language.ID));
            }
            case MallAnswer.KeyReused reused -> throw new IllegalStateException("A schedule has no key");
            case MallAnswer.Overloaded later -> log.warn("The scheduled catalogue of {} is tried again soon", mall);
        }
    }
}
