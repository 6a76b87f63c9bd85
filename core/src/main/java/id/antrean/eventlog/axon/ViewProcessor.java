package id.antrean.eventlog.axon;

import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.ViewDefinition;
import id.antrean.eventlog.ViewTransactions;
import id.antrean.trace.Spans;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the log's events to one view, in order, each step in one transaction. An event that cannot be applied stops
 * this view, loudly, and is tried again, less and less often; it is never skipped, and other views go on.
 */
final class ViewProcessor implements EventHandlerInvoker {
    private static final Logger log = LoggerFactory.getLogger(ViewProcessor.class);
    private static final long CLAIM_EVERY_MS = 1_000;

    private final ViewDefinition view;
    private final ViewTransactions transactions;
    private final ViewTokens tokens;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker;
    private final AtomicReference<@Nullable Problem> problem = new AtomicReference<>();

    /** @param position that the view cannot pass */
    private record Problem(long position, String what) {}

    ViewProcessor(ViewDefinition view, EventLog events, ViewTransactions transactions, String owner) {
        this.view = view;
        this.transactions = transactions;
        this.tokens = new ViewTokens(view.name(), owner, transactions);
        this.coordinator = thread("view-" + view.name() + "-coordinator");
        this.worker = thread("view-" + view.name());
        this.processor = PooledStreamingEventProcessor.builder()
                .name(view.name())
                .eventHandlerInvoker(this)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(token -> new LogStream(events, token, this::unreadable))
                .tokenStore(tokens)
                .transactionManager(transactionManager())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .tokenClaimInterval(CLAIM_EVERY_MS)
                .batchSize(1)
                .build();
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    void start() {
        processor.start();
    }

    /**
     * Why the view stands still; null when all is well.
     *
     * @param position of the view now: another program may have got past what this one could not, and has kept it since
     */
    @Nullable
    String problem(long position) {
        passed(position);
        var standing = problem.get();
        return standing == null ? null : standing.what();
    }

    ViewDefinition view() {
        return view;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws Exception {
        if (!(message.getPayload() instanceof LogStep step))
            throw new IllegalStateException("not a step of the log: " + message.getIdentifier());
        apply(step.events());
        step.done().run();
    }

    private void apply(List<Recorded<?>> events) throws Exception {
        try {
            view.apply(events, transactions.current(), tokens.generation());
        } catch (Exception together) {
            transactions.renew(false);
            log.warn("View {} could not apply {} events at once; now one by one", view.name(), events.size(), together);
            oneByOne(events);
        }
        passed(events.getLast().position());
        for (var event : events) tellTrace(event);
    }

    private void tellTrace(Recorded<?> event) {
        Spans.arrived(event.metadata(), "view-" + view.name(), event.position(), event.recordedAt());
    }

    /** Each in a transaction of its own, so that those before the bad one stay applied and it alone is named. */
    private void oneByOne(List<Recorded<?>> events) throws Exception {
        for (var event : events) {
            try {
                view.apply(List.of(event), transactions.current(), tokens.generation());
            } catch (Exception failure) {
                var name = event.event().getClass().getSimpleName();
                stands(event.position(), "(" + name + "): " + failure.getMessage(), failure);
                throw failure;
            }
            tokens.advanceTo(event.position());
            transactions.renew(true);
        }
    }

    /** Only getting past the bad one is an end of it. */
    private void passed(long position) {
        problem.updateAndGet(before -> before != null && before.position() <= position ? null : before);
    }

    private void stands(long position, String why, Exception failure) {
        var now = new Problem(position, "cannot pass position " + position + " " + why);
        if (!now.equals(problem.getAndSet(now))) log.error("View {} {}", view.name(), now.what(), failure);
    }

    private void unreadable(long after, RuntimeException failure) {
        stands(after + 1, "or one soon after it: " + failure.getMessage(), failure);
    }

    @Override
    public boolean supportsReset() {
        return false; // a rebuild fills new tables while these answer
    }

    private TransactionManager transactionManager() {
        return () -> {
            transactions.begin();
            return new Transaction() {
                @Override
                public void commit() {
                    transactions.end(true);
                }

                @Override
                public void rollback() {
                    transactions.end(false);
                }
            };
        };
    }

    void close() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }
}
