package vn.ocop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The starter holds no word of the programme: not in a name, a text, a comment, a setting. */
class StarterVocabularyTest {

    @Test
    void theStarterHoldsNoWordOfTheProgramme() throws IOException {
        Map<String, Object> found = new TreeMap<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of("..", "service-starter", "src", "main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                read++;
                var words = StarterVocabulary.wordsOfTheProgramme(Files.readString(file))
                        .toList();
                if (!words.isEmpty()) {
                    found.put(file.toString(), words);
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(read).isGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class ProductCopies {}| product",
                "String topic = \"ocop.registry.product\"| ocop product",
                "int threeStars| star",
                "int MOST_COURSES| course",
                "// a dossier that the council read| dossier council",
                "starter started start producer produces| ''",
                "import vn.ocop.starter.Page;| ''"
            })
    void theRuleBites(String code, String words) {
        assertThat(String.join(" ", StarterVocabulary.wordsOfTheProgramme(code).toList()))
                .isEqualTo(words);
    }
}
