package id.antrean.eventlog.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogWriter;
import id.antrean.eventlog.Snapshots;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.json.JacksonSerializer;

/** Puts Axon together on the log. Nothing is found by itself: what is not named here is not there. */
public final class CommandSideBuilder {
    /** How long an end waits for snapshots. */
    private static final int SNAPSHOT_SECONDS_MAX = 5;

    private final EventLog log;
    private final LogWriter writer;
    private final Snapshots snapshots;
    private final Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
    private final Targets targets = new Targets();
    private final Mailboxes mailboxes;
    private final Map<String, Class<? extends Snapshotted>> snapshotTypes = new HashMap<>();
    private final ExecutorService snapshotThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("snapshots").factory());

    public CommandSideBuilder(EventLog log, LogWriter writer, Snapshots snapshots, MeterRegistry meters) {
        this.log = log;
        this.writer = writer;
        this.snapshots = snapshots;
        this.mailboxes = new Mailboxes(meters);
    }

    /** Adds a kind of aggregate. */
    public <A, C> CommandSideBuilder aggregate(AggregateShell<A, C> shell) {
        targets.add(shell.commands(), shell.stream());
        var aggregate = AggregateConfigurer.defaultConfiguration(shell.type())
                .configureCache(c -> new RecentAggregates(shell.cached()))
                .configureLockFactory(c -> mailboxes)
                .configureCommandTargetResolver(c -> targets)
                .configureCreationPolicyAggregateFactory(
                        c -> stream -> shell.create().apply(String.valueOf(stream)))
                .configureSnapshotTrigger(c -> shell.snapshotEvery() == 0
                        ? NoSnapshotTriggerDefinition.INSTANCE
                        : new SnapshotRule(c.snapshotter(), shell.snapshotEvery(), shell.isLast()));
        if (shell.snapshotEvery() > 0)
            snapshotTypes.put(shell.kind(), shell.type().asSubclass(Snapshotted.class));
        configurer.configureAggregate(aggregate);
        return this;
    }

    /** Something the aggregates' handlers may ask for as a parameter. */
    public <T> CommandSideBuilder resource(Class<T> type, T resource) {
        configurer.registerComponent(type, c -> resource);
        return this;
    }

    public CommandSide start() {
        var engine = new LogStorageEngine(log, writer, snapshots, snapshotTypes);
        // Nothing is serialized but events, and those by the log itself; Axon's default would be XStream.
        var serializer =
                JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
        configurer
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .registerComponent(TransactionManager.class, c -> NoTransactionManager.INSTANCE)
                .configureCommandBus(c -> commandBus())
                .configureEventStore(
                        c -> EmbeddedEventStore.builder().storageEngine(engine).build())
                .registerComponent(Snapshotter.class, this::snapshotter);
        return new CommandSide(configurer.start(), targets, mailboxes, this::endSnapshots);
    }

    /** One that is under way saves the next start some reading: worth a moment, and no more. */
    private void endSnapshots() throws InterruptedException {
        snapshotThread.shutdown();
        if (!snapshotThread.awaitTermination(SNAPSHOT_SECONDS_MAX, TimeUnit.SECONDS)) snapshotThread.shutdownNow();
    }

    private CommandBus commandBus() {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        bus.registerHandlerInterceptor(new Decided(writer));
        return bus;
    }

    /** Reads the stream once more, on its own thread: no command waits for a snapshot. */
    private Snapshotter snapshotter(org.axonframework.config.Configuration c) {
        return AggregateSnapshotter.builder()
                .eventStore(c.eventStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .executor(this::whenDurable)
                .aggregateFactories(snapshotTypes.values().stream()
                        .<org.axonframework.eventsourcing.AggregateFactory<?>>map(type -> factory(type, c))
                        .toList())
                .repositoryProvider(c::repository)
                .parameterResolverFactory(c.parameterResolverFactory())
                .build();
    }

    /** What a snapshot is to hold is on its way to disk when Axon asks for it. */
    private void whenDurable(Runnable snapshot) {
        var receipt = Receipt.ofCommandUnderWay();
        snapshotThread.execute(() -> {
            if (receipt.isEmpty() || receipt.get().isSettled()) snapshot.run();
        });
    }

    /** Inspected with our own resources at hand: by itself Axon knows only those it finds on the class path. */
    private static <T> GenericAggregateFactory<T> factory(Class<T> type, org.axonframework.config.Configuration c) {
        return new GenericAggregateFactory<>(
                AnnotatedAggregateMetaModelFactory.inspectAggregate(type, c.parameterResolverFactory()));
    }
}
