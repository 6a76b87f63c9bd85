package id.antrean.mall.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.antrean.eventlog.Lineage;
import id.antrean.eventlog.axon.Verdict;
import id.antrean.mall.MallCommand;
import id.antrean.mall.MallCommand.PublishCatalogue;
import id.antrean.mall.MallDecider;
import id.antrean.mall.MallDecision;
import id.antrean.mall.MallDecision.Accepted;
import id.antrean.mall.MallEvent;
import id.antrean.mall.MallState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Loads a mall, asks its rules, applies what they say. */
@AggregateRoot(type = "mall")
final class MallAggregate {
    @SuppressWarnings("UnusedVariable") // read by Axon, by reflection
    @AggregateIdentifier
    private @Nullable String stream;

    private MallState mall = MallState.EMPTY;
    private int version;
    private final transient Lineage lineage = new Lineage();

    /** Made by Axon, which then replays the stream. */
    MallAggregate() {}

    MallAggregate(String stream) {
        this.stream = stream;
    }

    static String streamOf(MallCommand command) {
        return MallCommands.stream(command.mall());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<MallDecision> on(PublishCatalogue command) {
        int decidedOn = version;
        var decision = MallDecider.decide(command, mall);
        if (!(decision instanceof Accepted(var events))) return new Verdict<>(decision, false, decidedOn, lineage);
        events.forEach(AggregateLifecycle::apply);
        return new Verdict<>(decision, true, decidedOn, lineage);
    }

    @EventSourcingHandler
    void on(MallEvent event) {
        if (stream == null) stream = MallCommands.stream(event.mall());
        mall = MallDecider.evolve(mall, event);
        version++;
    }
}
