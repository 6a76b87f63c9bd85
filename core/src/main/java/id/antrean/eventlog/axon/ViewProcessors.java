package id.antrean.eventlog.axon;

import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Rebuild;
import id.antrean.eventlog.ViewDefinition;
import id.antrean.eventlog.ViewTransactions;
import id.antrean.eventlog.Views;
import java.util.List;
import javax.sql.DataSource;

/** The persisted views of one program, each kept by a streaming processor of its own. */
public final class ViewProcessors implements Views {
    private final Rebuild rebuild;
    private final List<ViewProcessor> processors;

    private ViewProcessors(Rebuild rebuild, List<ViewProcessor> processors) {
        this.rebuild = rebuild;
        this.processors = processors;
    }

    /**
     * Starts them.
     *
     * @param owner a name no other running program has; of two programs, one keeps a view and the other stands by
     */
    public static ViewProcessors start(DataSource source, EventLog log, String owner, List<ViewDefinition> views) {
        var rebuild = new Rebuild(source, log);
        views.forEach(rebuild::bringUpToShape);
        var processors = views.stream()
                .map(view -> new ViewProcessor(view, log, new ViewTransactions(source), owner))
                .toList();
        processors.forEach(ViewProcessor::start);
        return new ViewProcessors(rebuild, processors);
    }

    @Override
    public List<Status> status() {
        return processors.stream()
                .map(processor -> {
                    var status = rebuild.statusOf(processor.view());
                    var problem = processor.problem(status.position());
                    return new Status(status.name(), status.generation(), status.position(), problem);
                })
                .toList();
    }

    @Override
    public void close() {
        processors.forEach(ViewProcessor::close);
    }
}
