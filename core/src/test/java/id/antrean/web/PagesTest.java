package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which files are served, over real HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PagesTest {
    @RegisterExtension
    static final TestServer server = new TestServer();

    @Test
    void files_are_served_with_a_tag_and_not_again_when_unchanged() {
        var first = server.get("/shared/base.css");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = server.get("/shared/base.css", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void libraries_come_from_their_jars() {
        var answer = server.get("/lib/lit-html/3.3.3/lit-html.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("immutable"));
    }

    @Test
    void nothing_outside_the_folder_is_served() {
        for (var path : List.of(
                "/shared/../../../../logback.xml",
                "/shared/%2e%2e/%2e%2e/web/Gate.class",
                "/shared/..%2f..%2fweb/Gate.class",
                "/shared//etc/passwd",
                "/shared/.hidden.css",
                "/shared/")) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
