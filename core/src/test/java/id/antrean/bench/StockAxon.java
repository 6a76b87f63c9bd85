package id.antrean.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon as it comes: its simple command bus and its JDBC event storage, JSON, a pool of connections, and the aggregates
 * in a cache. One command is one event and one commit.
 */
final class StockAxon implements Contender {
    private static final int CONNECTIONS = 20;

    private final int malls;
    private final Database database = TestDatabase.fresh();
    private final HikariDataSource pool = OneRow.pool(database.address(), CONNECTIONS);
    private final Configuration axon;
    private final CommandBus bus;

    record TakeTicket(@TargetAggregateIdentifier String mall, String service, String channel, String language) {}

    record TicketTaken(
            String mall,
            int number,
            String service,
            String channel,
            String language,
            int ahead,
            long standing,
            String metadata) {}

    /** A mall's line. */
    static final class Line {
        @AggregateIdentifier
        private @Nullable String mall;

        private int last;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        int on(TakeTicket take) {
            AggregateLifecycle.apply(new TicketTaken(
                    take.mall,
                    last + 1,
                    take.service,
                    take.channel,
                    take.language,
                    last,
                    System.currentTimeMillis(),
                    OneRow.METADATA));
            return last;
        }

        @EventSourcingHandler
        void on(TicketTaken taken) {
            mall = taken.mall;
            last = taken.number;
        }

        @Override
        public String toString() {
            return mall + " at " + last;
        }
    }

    StockAxon(int malls) {
        this.malls = malls;
        var serializer =
                JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(pool))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        var lines = AggregateConfigurer.defaultConfiguration(Line.class).configureCache(c -> new WeakReferenceCache());
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .registerComponent(TransactionManager.class, c -> NoTransactionManager.INSTANCE)
                .configureCommandBus(c -> SimpleCommandBus.builder().build())
                .configureEventStore(
                        c -> EmbeddedEventStore.builder().storageEngine(engine).build())
                .configureAggregate(lines)
                .start();
        bus = axon.commandBus();
    }

    @Override
    public Run run(int clients, Duration lasts) throws Exception {
        var run = Load.closed(clients, lasts, this::take);
        pool.getHikariPoolMXBean().softEvictConnections();
        return run;
    }

    private boolean take() throws Exception {
        var mall = "mal-" + ThreadLocalRandom.current().nextInt(malls);
        var answered = new CompletableFuture<Boolean>();
        bus.<TakeTicket, Integer>dispatch(
                new GenericCommandMessage<>(new TakeTicket(mall, "layanan-10", "KIOSK", "ID")), (sent, result) -> {
                    if (result.isExceptional()) answered.completeExceptionally(result.exceptionResult());
                    else answered.complete(true);
                });
        return answered.get();
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
        database.close();
    }
}
