package id.antrean.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayEvent.NextLegJoined;
import id.antrean.day.DayEvent.NoShowMarked;
import id.antrean.day.DayEvent.PriorityRevoked;
import id.antrean.day.DayEvent.ServiceSuspended;
import id.antrean.day.DayEvent.StepUndone;
import id.antrean.day.DayEvent.SuspensionLifted;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketHeld;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayEvent.TicketPostponed;
import id.antrean.day.DayEvent.TicketReinstated;
import id.antrean.day.DayEvent.TicketReleased;
import id.antrean.day.DayEvent.TicketSetAside;
import id.antrean.day.DayEvent.TicketTransferred;
import id.antrean.mall.Catalogue;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A short story of one rule, asked of the decider and told as two tables. */
final class WorkedExample {
    private final StringBuilder page = new StringBuilder();
    private final Catalogue catalogue;
    private final List<String> arrivals = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final DayScenario scenario;
    private Instant last = Instant.EPOCH;

    /** @param rule in one or two sentences, without its numbers */
    WorkedExample(Words title, Words rule, Catalogue catalogue) {
        this.catalogue = catalogue;
        scenario = DayScenario.given(catalogue, SmallMall.DAY);
        page.append("\n## %s · %s\n%s\n*%s*\n".formatted(title.id(), title.en(), rule.id(), rule.en()));
    }

    /** What was asked, all of which must be accepted. */
    WorkedExample asked(DayCommand... commands) {
        for (var command : commands) {
            for (var event : scenario.when(command).events()) note(command, event);
            last = command.at();
        }
        return this;
    }

    private void note(DayCommand command, DayEvent event) {
        if (event instanceof TicketIssued issued && command instanceof IssueTicket issue) {
            arrivals.add("| %s | %s | %s | %s | %s |"
                    .formatted(
                            issued.ticket().number(),
                            time(issued.at()),
                            issued.service(),
                            className(issue.priorityClass()),
                            time(issued.standing())));
            return;
        }
        what(event)
                .ifPresent(words -> steps.add(
                        "| %s | %s | %s | %s |".formatted(time(event.at()), subject(event), words.id(), words.en())));
    }

    private String className(@org.jspecify.annotations.Nullable String key) {
        return catalogue.policy().priorityClasses().stream()
                .filter(one -> one.key().equals(key))
                .map(PriorityClass::name)
                .map(name -> name.id() + " · " + name.en())
                .findFirst()
                .orElse("–");
    }

    private static String subject(DayEvent event) {
        return switch (event) {
            case TicketCalled called -> "**" + called.ticket().number() + "**";
            case DayEvent.OfLeg leg -> leg.ticket().number();
            default -> "";
        };
    }

    /** What happened, as one would say it; empty for what goes without saying. */
    private Optional<Words> what(DayEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case TicketCalled called -> called(called);
                    case TicketSetAside aside ->
                        new Words(
                                "tidak datang; ditunggu sampai " + time(aside.backBy()),
                                "does not come; is awaited until " + time(aside.backBy()));
                    case TicketReleased back -> new Words("menunggu lagi", "waits again");
                    case TicketHeld held -> new Words("melengkapi berkas", "fetches something");
                    case NoShowMarked missed -> new Words("tidak hadir", "no-show");
                    case TicketReinstated back ->
                        new Words(
                                "kembali; dihitung sejak " + time(back.standing()),
                                "returns; stands at " + time(back.standing()));
                    case TicketTransferred on ->
                        new Words(
                                "dialihkan ke %s; dihitung sejak %s".formatted(on.toService(), time(on.standing())),
                                "sent on to %s; stands at %s".formatted(on.toService(), time(on.standing())));
                    case TicketPostponed out ->
                        new Words("keluar sampai " + time(out.until()), "steps out until " + time(out.until()));
                    case NextLegJoined next ->
                        new Words(
                                "selesai; lanjut ke %s, dihitung sejak %s"
                                        .formatted(next.service(), time(next.standing())),
                                "served; goes on to %s, stands at %s".formatted(next.service(), time(next.standing())));
                    case PriorityRevoked revoked ->
                        new Words(
                                "ternyata bukan prioritas; dihitung sejak " + time(revoked.standing()),
                                "turns out to have no priority; stands at " + time(revoked.standing()));
                    case StepUndone undone -> new Words("panggilan diurungkan", "the call is undone");
                    case ServiceSuspended off ->
                        new Words(
                                "%s dihentikan sementara".formatted(off.service()),
                                "%s is suspended".formatted(off.service()));
                    case SuspensionLifted on ->
                        new Words("%s dibuka lagi".formatted(on.service()), "%s goes on".formatted(on.service()));
                    default -> null;
                });
    }

    private Words called(TicketCalled called) {
        var why = Explaining.called(called, catalogue);
        var name = catalogue.counter(called.counter()).orElseThrow().name();
        return new Words("ke loket %s. %s".formatted(name, why.id()), "to counter %s. %s".formatted(name, why.en()));
    }

    /** What the screens say to everybody who waits now. */
    WorkedExample whoWaits() {
        for (var leg : CallingOrder.line(scenario.day(), services(), last)) {
            var why = Explaining.waiting(scenario.day(), leg, last);
            steps.add("| %s | %s | *%s* | *%s* |"
                    .formatted(time(last), leg.ticket().number(), why.id(), why.en()));
        }
        return this;
    }

    private List<id.antrean.mall.ServiceId> services() {
        return catalogue.services().stream().map(it -> it.service()).toList();
    }

    /** The numbers in the order in which they were called. */
    WorkedExample calls(String... numbers) {
        assertThat(scenario.history().stream()
                        .filter(event -> event instanceof TicketCalled)
                        .map(event -> ((TicketCalled) event).ticket().number()))
                .as("what the example is to show")
                .containsExactly(numbers);
        return this;
    }

    String told() {
        page.append("\n| nomor · ticket | datang · came | layanan · service | prioritas · priority |"
                + " dihitung sejak · stands at |\n|---|---|---|---|---|\n");
        arrivals.forEach(row -> page.append(row).append('\n'));
        page.append("\n| pukul · time | nomor · ticket | lalu | then |\n|---|---|---|---|\n");
        steps.forEach(row -> page.append(row).append('\n'));
        return page.toString();
    }

    private String time(Instant at) {
        return Clocks.text(at, catalogue);
    }
}
