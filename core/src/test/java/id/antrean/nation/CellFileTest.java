package id.antrean.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of cells an operator writes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CellFileTest {
    @Test
    void a_line_is_a_cell_and_comments_empty_lines_and_a_slash_at_the_end_mean_nothing() {
        var lines = List.of(
                "# ours", "", "  west \t https://west.example/ abc  # the first", "east http://10.0.0.2:8081 d");
        assertThat(CellFile.read(lines))
                .containsExactly(
                        new Cell("west", URI.create("https://west.example"), "abc"),
                        new Cell("east", URI.create("http://10.0.0.2:8081"), "d"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "west https://west.example|a cell is three words: its name, its address, its token",
                "west https://west.example a b|a cell is three words: its name, its address, its token",
                "West https://west.example a|a cell's name is lower-case letters, digits and hyphens, at most 40",
                "west ftp://west.example a|a cell's address is that of a display server: http(s)://host[:port]",
                "west west.example a|a cell's address is that of a display server: http(s)://host[:port]",
                "first http://other.example a|two cells are called first",
            })
    void a_bad_line_is_named_by_its_number_and_what_is_wrong(String line, String reason) {
        assertThatThrownBy(() -> CellFile.read(List.of("first http://first.example a", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2: " + reason);
    }

    @Test
    void a_file_of_comments_is_no_list() {
        assertThatThrownBy(() -> CellFile.read(List.of("# west https://west.example a")))
                .hasMessage("there is no cell in it");
    }

    @Test
    void a_cell_never_tells_its_token() {
        assertThat(CellFile.read(List.of("west https://west.example secret")))
                .hasToString("[west at https://west.example]");
    }
}
