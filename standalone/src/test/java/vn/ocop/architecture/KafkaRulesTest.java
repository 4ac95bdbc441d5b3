package vn.ocop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kafka must allow each service, as docs/deploy.md tells it, is what its code reads and writes: no more, no less. */
class KafkaRulesTest {
    private static final Pattern NAME = Pattern.compile("String (\\w+) = \"([a-z.]+)\"");
    private static final Pattern READ = Pattern.compile("Subscription\\s*\\.(?:to|keeping)\\(\\s*Topics\\.(\\w+)");
    private static final Pattern USED = Pattern.compile("(?<!import static vn\\.ocop\\.events\\.)Topics\\.([A-Z_]+)");

    @ParameterizedTest
    @ValueSource(strings = {"registry-service", "rating-service", "training-service", "trade-service"})
    void a_service_may_write_what_it_owns_and_read_what_it_subscribes_to(String service) throws IOException {
        String code = code(service);
        String read = topics(READ.matcher(code).results());
        String written = topics(USED.matcher(READ.matcher(code).replaceAll("")).results());

        assertThat(written).isNotEmpty();
        assertThat(Files.readString(Path.of("../docs/deploy.md")).lines())
                .filteredOn(line -> line.startsWith("| " + service + " |"))
                .containsExactly("| %1$s | %2$s | %3$s | `<topic it reads>.%1$s.dlt` | `%1$s` |"
                        .formatted(service, written, read));
    }

    private static String topics(Stream<MatchResult> constants) {
        Map<String, String> names = names();
        return constants
                .map(constant -> names.get(constant.group(1)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(topic -> "`" + topic + "`")
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> names() {
        return NAME.matcher(read(Path.of("../events/src/main/java/vn/ocop/events/Topics.java")))
                .results()
                .collect(Collectors.toMap(name -> name.group(1), name -> name.group(2)));
    }

    private static String code(String service) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", service, "src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(KafkaRulesTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
