package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Role;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CounterEventsTest {
    private OpenMall mall;

    @BeforeEach
    void open() {
        mall = new OpenMall();
    }

    @AfterEach
    void close() {
        mall.close();
    }

    @Test
    @Timeout(60)
    void a_counters_page_sees_at_once_what_is_and_then_each_change() throws Exception {
        var request = mall.request(OpenMall.MALL + "/counters/c1/events", mall.token(Role.CLERK));
        var answer = mall.http().send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            var data = lines.filter(line -> line.startsWith("data: ")).iterator();
            assertThat(data.next()).contains("\"waiting\":0", "\"state\":\"closed\"");
            mall.take("ktp");
            assertThat(next(data, "\"waiting\":1")).contains("\"number\":\"A001\"");
            mall.step("open", "{\"clerk\": \"rina\"}");
            assertThat(next(data, "\"state\":\"open\"")).contains("\"clerk\":{\"id\":\"rina\"");
        }
    }

    /** The next one with this in it: the day's own opening is a change as well. */
    private static String next(Iterator<String> data, String part) {
        while (true) {
            var one = data.next();
            if (one.contains(part)) return one;
        }
    }
}
