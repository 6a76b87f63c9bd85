package id.antrean.history;

import java.util.Map;
import java.util.Objects;

/** What each request leaves in the log once it is accepted. */
final class Steps {
    private static final Map<String, String> EVENT = Map.ofEntries(
            Map.entry("take", "ticket-issued"),
            Map.entry("call-next", "ticket-called"),
            Map.entry("call", "ticket-called"),
            Map.entry("recall", "ticket-recalled"),
            Map.entry("start", "service-started"),
            Map.entry("complete", "service-completed"),
            Map.entry("no-show", "no-show-marked"),
            Map.entry("set-aside", "ticket-set-aside"),
            Map.entry("release", "ticket-released"),
            Map.entry("hold", "ticket-held"),
            Map.entry("continue", "ticket-continued"),
            Map.entry("transfer", "ticket-transferred"),
            Map.entry("cancel", "ticket-cancelled"),
            Map.entry("undo", "step-undone"),
            Map.entry("open", "counter-opened"),
            Map.entry("pause", "counter-paused"),
            Map.entry("resume", "counter-resumed"),
            Map.entry("close", "counter-closed"));

    private Steps() {}

    /** The one event that says the request was done. */
    static String event(Exchange exchange) {
        return Objects.requireNonNull(EVENT.get(exchange.step()), exchange.step());
    }

    /** Whether a row is that event, of the ticket and counter that the answer names. */
    static boolean isAnswered(Exchange exchange, LogRow row) {
        var ticket = exchange.answer().path("ticket").asText();
        return row.type().equals(event(exchange))
                && row.mall().equals(exchange.mall())
                && (ticket.isEmpty() || ticket.equals(row.text("ticket")))
                && (exchange.counter().isEmpty() || exchange.counter().equals(row.text("counter")));
    }
}
