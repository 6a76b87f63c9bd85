package id.antrean.day.axon;

import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.predicate;

import id.antrean.CommandHandlers;
import id.antrean.SealedRecords;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.CallNext;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayState;
import id.antrean.day.Decision;
import id.antrean.day.Decision.Accepted;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.axon.Verdict;
import id.antrean.mall.Language;
import id.antrean.mall.axon.PublishedCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The shell: it asks the rules and applies what they say. What they say is tested with them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DayAggregateTest {
    private static final DayEvent OPENED = new DayOpened(DAY, 1, SmallMall.catalogue(), at("07:00"));
    private static final DayCommand TAKE = new IssueTicket(DAY, KTP, null, Language.ID, Channel.KIOSK, at("08:00"));
    private static final DayCommand CALL = new CallNext(DAY, COUNTER_1, RINA, at("08:01"));

    private final FixtureConfiguration<DayAggregate> day = new AggregateTestFixture<>(DayAggregate.class)
            .registerCommandTargetResolver(command -> new VersionedAggregateIdentifier((Object) DAY.stream(), null))
            .registerInjectableResource(new Openings(
                    mall -> Optional.of(new PublishedCatalogue(1, SmallMall.catalogue(), at("06:00"), 1)),
                    day -> Optional.empty()));

    @Test
    void every_command_there_is_has_one_handler() {
        assertThat(CommandHandlers.of(DayAggregate.class))
                .containsExactlyInAnyOrderElementsOf(SealedRecords.of(DayCommand.class));
    }

    @Test
    void what_the_rules_accept_is_applied_and_answered_with_the_version_it_was_decided_on() {
        var accepted = decided(TAKE, OPENED);

        day.given(OPENED)
                .when(TAKE)
                .expectEvents(events(accepted))
                .expectResultMessagePayloadMatching(verdict(accepted, true, 1));
    }

    @Test
    void a_refusal_is_a_value_and_nothing_is_applied() {
        day.given(OPENED)
                .when(CALL)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayloadMatching(verdict(decided(CALL, OPENED), false, 1));
    }

    @Test
    void the_first_ticket_of_a_date_opens_the_day_in_the_same_breath() {
        var opened = new DayOpened(DAY, 1, SmallMall.catalogue(), at("08:00"));
        var all = new ArrayList<DayEvent>(List.of(opened));
        all.addAll(((Accepted) decided(TAKE, opened)).events());

        day.givenNoPriorActivity()
                .when(TAKE)
                .expectEvents(all.toArray())
                .expectResultMessagePayloadMatching(verdict(new Accepted(all), true, 0));
    }

    private static Matcher<Verdict<?>> verdict(Decision decision, boolean writes, int version) {
        return predicate(it -> it.decision().equals(decision) && it.writes() == writes && it.version() == version);
    }

    /** What the rules themselves say of a command after these events. */
    private static Decision decided(DayCommand command, DayEvent... before) {
        var state = DayState.EMPTY;
        for (var event : before) state = DayDecider.evolve(state, event);
        return DayDecider.decide(command, state);
    }

    private static Object[] events(Decision decision) {
        return ((Accepted) decision).events().toArray();
    }
}
