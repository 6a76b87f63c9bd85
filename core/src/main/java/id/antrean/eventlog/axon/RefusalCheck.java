package id.antrean.eventlog.axon;

import id.antrean.eventlog.LogWriter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * A refusal is given only if it holds at this moment: the aggregate in memory may have been left behind by another
 * node. Asked while the aggregate is locked, so that this node's own commands cannot come between.
 */
final class RefusalCheck implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final LogWriter writer;
    private final Targets targets;

    RefusalCheck(LogWriter writer, Targets targets) {
        this.writer = writer;
        this.targets = targets;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var result = chain.proceed();
        if (!(result instanceof Verdict<?> verdict) || verdict.writes()) return result;
        CommandMessage<?> command = unitOfWork.getMessage();
        var stream = targets.streamOf(command.getPayload());
        var standing = writer.standing(stream, Receipt.of(command).idempotency());
        if (standing.known() != null) throw new RequestKnown(standing.known());
        if (standing.head() != verdict.version()) {
            throw new SomebodyWasFaster(stream, verdict.version(), standing.head());
        }
        return result;
    }
}
