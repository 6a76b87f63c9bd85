package id.antrean.eventlog.axon;

import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/** A snapshot each so many events, and at a stream's last. */
final class SnapshotRule implements SnapshotTriggerDefinition {
    private final Snapshotter snapshotter;
    private final int every;
    private final Predicate<Object> isLast;

    SnapshotRule(Snapshotter snapshotter, int every, Predicate<Object> isLast) {
        this.snapshotter = snapshotter;
        this.every = every;
        this.isLast = isLast;
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(snapshotter, aggregateType, every, isLast);
    }

    @Override
    public SnapshotTrigger reconfigure(Class<?> aggregateType, SnapshotTrigger trigger) {
        return prepareTrigger(aggregateType); // only for caches that serialize; ours keeps the aggregate itself
    }

    private static final class Trigger extends AbstractSnapshotTrigger {
        private final int every;
        private final transient Predicate<Object> isLast;
        private int counted;
        private boolean last;

        Trigger(Snapshotter snapshotter, Class<?> aggregateType, int every, Predicate<Object> isLast) {
            super(snapshotter, aggregateType);
            this.every = every;
            this.isLast = isLast;
        }

        @Override
        public void eventHandled(EventMessage<?> message) {
            counted++;
            last |= isLast.test(message.getPayload());
            super.eventHandled(message);
        }

        @Override
        protected boolean exceedsThreshold() {
            return last || counted >= every;
        }

        @Override
        protected void reset() {
            counted = 0;
            last = false;
        }
    }
}
