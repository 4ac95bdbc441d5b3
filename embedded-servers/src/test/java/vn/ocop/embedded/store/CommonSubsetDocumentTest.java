package vn.ocop.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/common-subset.md} and the data say the same. */
class CommonSubsetDocumentTest {

    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    private final CommonSubset subset = CommonSubset.written();
    private final String document = Files.readString(Path.of("../docs/common-subset.md"));

    CommonSubsetDocumentTest() throws IOException {}

    @Test
    void the_table_of_commands_is_the_data() {
        var table = new TreeMap<String, Set<String>>(String.CASE_INSENSITIVE_ORDER);
        chapter("Commands and their own options")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> table.put(words(cells[1]).iterator().next(), words(cells[2])));

        assertThat(table).isEqualTo(subset.commands());
    }

    @Test
    void the_chapters_name_what_the_data_names() {
        assertThat(words(chapter("Commands and their own options")))
                .containsAll(subset.section("fields of any command"))
                .containsAll(subset.section("fields of an update statement"))
                .containsAll(subset.section("fields of a delete statement"));
        assertThat(words(chapter("Queries"))).isEqualTo(subset.section("query operators"));
        assertThat(words(chapter("Updates")))
                .containsAll(subset.section("push modifiers"))
                .containsAll(subset.section("update operators"))
                .hasSize(subset.section("push modifiers").size()
                        + subset.section("update operators").size()
                        + Set.of("arrayFilters", "$", "$[]", "$[name]").size());
        var aggregation = new LinkedHashSet<>(subset.section("stages"));
        aggregation.addAll(subset.section("expression operators"));
        assertThat(words(chapter("Aggregation"))).isEqualTo(aggregation);
        assertThat(words(chapter("Indexes, sorting, projection"))).isEqualTo(subset.section("index options"));
    }

    private String chapter(String heading) {
        return Arrays.stream(document.split("\n## "))
                .filter(chapter -> chapter.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map((MatchResult word) -> word.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
