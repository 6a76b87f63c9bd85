package id.antrean.eventlog.axon;

import id.antrean.eventlog.Append;
import id.antrean.eventlog.LogWriter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Looks at each verdict while the aggregate is still locked. One given on a copy that was never true ends the unit of
 * work, and with it the copy. A refusal holds only if the stream stands as it was decided on, all that came before it
 * durable: so it takes its place in the stream's line to the disk like an event.
 */
final class Decided implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final LogWriter writer;

    Decided(LogWriter writer) {
        this.writer = writer;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var result = chain.proceed();
        if (!(result instanceof Verdict<?> verdict)) return result;
        var receipt = Receipt.of(unitOfWork.getMessage());
        var stream = receipt.stream();
        if (verdict.lineage().isBroken()) throw new SomebodyWasFaster(stream);
        receipt.decidedOn(verdict.lineage());
        if (!verdict.writes()) {
            receipt.handedIn(
                    writer.submit(Append.nothing(stream, verdict.version(), receipt.idempotency(), verdict.lineage())));
        }
        return result;
    }
}
