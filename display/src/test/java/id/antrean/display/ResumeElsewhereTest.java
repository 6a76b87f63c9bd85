package id.antrean.display;

import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two display nodes on one database, of which one goes. (One that is killed: {@code FaultsTest}.) */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResumeElsewhereTest {
    private static final String EVENTS = "/api/v1/malls/uji/board/events";
    private static final int SCREENS = 12;
    private static final int CALLS = 60;
    private static final long SEED = System.nanoTime();

    @Test
    void screens_of_a_display_node_that_goes_go_on_at_another_without_a_gap_and_nothing_twice() throws Exception {
        var dice = new SplittableRandom(SEED);
        try (var going = WatchedMall.small();
                var staying = going.another()) {
            staying.takes(KTP);
            staying.opens(ONE, "ani");
            var called = new ArrayList<>(List.of(staying.calls(ONE)));
            var screens = new ArrayList<Screen>();
            for (int i = 0; i < SCREENS; i++) screens.add(Screen.on(going, EVENTS));
            await().until(() ->
                    screens.stream().noneMatch(screen -> screen.told().isEmpty()));

            Thread stop = null;
            int stopAt = dice.nextInt(CALLS / 4, CALLS / 2);
            for (int i = 0; i < CALLS; i++) {
                called.add(staying.recalls(ONE, "A001"));
                if (i == stopAt) stop = Thread.startVirtualThread(going::stopServing);
                if (i < stopAt && dice.nextInt(4) == 0)
                    screens.get(dice.nextInt(SCREENS)).cut(); // the line, at any moment
            }
            Objects.requireNonNull(stop).join();

            for (var screen : screens) goesOn(screen, staying, called);
        }
    }

    private static void goesOn(Screen screen, WatchedMall staying, List<Long> called) throws Exception {
        await().until(screen::isEnded);
        long since = screen.told().getFirst().position();
        try (var back = Screen.on(staying, EVENTS, "Last-Event-ID", screen.lastId())) {
            await().until(() -> back.lastId().equals(String.valueOf(called.getLast())));
            var shown = new ArrayList<>(screen.calls());
            shown.addAll(back.calls());
            assertThat(shown)
                    .as("seed %s", SEED)
                    .isEqualTo(called.stream().filter(call -> call > since).toList());
            assertThat(back.names()).doesNotContain("reset", "snapshot");
        }
    }
}
