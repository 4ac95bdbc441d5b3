package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation shows is what is in the tree. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void the_subscriber_shown_to_other_teams_is_the_one_that_is_tested() throws IOException {
        String source = Files.readString(Path.of("src/test/java/vn/ocop/acceptance/Subscriber.java"));
        String shown = source.substring(source.indexOf("// subscribe\n") + 13, source.indexOf("    // end"))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(ROOT.resolve("docs/events.md"))).contains("```java\n" + shown + "\n```");
    }

    @Test
    void links_between_documents_lead_somewhere() throws IOException {
        try (Stream<Path> documents = Files.walk(ROOT.resolve("docs"))) {
            List<Path> all = Stream.concat(documents, Stream.of(ROOT.resolve("README.md")))
                    .filter(p -> p.toString().endsWith(".md"))
                    .toList();
            assertThat(all).hasSizeGreaterThan(5).allSatisfy(DocumentationTest::linksLeadSomewhere);
        }
    }

    @Test
    void every_promise_is_proved_by_tests_that_exist() throws IOException {
        Map<String, String> tests = testSources();
        List<String> promises = Files.readAllLines(ROOT.resolve("docs/promises.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| promise ") && !line.startsWith("| proof "))
                .toList();

        assertThat(promises).hasSizeGreaterThan(10).allSatisfy(promise -> {
            List<MatchResult> named = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`")
                    .matcher(promise.startsWith("| `") ? promise : promise.substring(promise.indexOf(" | ")))
                    .results()
                    .toList();
            assertThat(named).isNotEmpty().allSatisfy(test -> {
                assertThat(tests).containsKey(test.group(1));
                assertThat(tests.get(test.group(1)))
                        .as(test.group())
                        .containsPattern(
                                test.group(2) == null
                                        ? "@(Parameterized)?Test(Factory)?\\b"
                                        : "void " + test.group(2) + "\\(");
            });
        });
    }

    /** Sources of all test classes by name; those of classes of one name are one text. */
    private static Map<String, String> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            Map<String, String> sources = new HashMap<>();
            for (Path file : files.filter(f -> f.toString().matches(".*/src/test/java/.*\\.java"))
                    .toList()) {
                sources.merge(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
            return sources;
        }
    }

    private static void linksLeadSomewhere(Path document) {
        try {
            List<String> targets = Pattern.compile("]\\((?!https?:|#)([^)#]+)")
                    .matcher(Files.readString(document))
                    .results()
                    .map((MatchResult m) -> m.group(1))
                    .toList();
            assertThat(targets).allSatisfy(target -> assertThat(
                            document.resolveSibling(target).normalize())
                    .as("link in %s", document)
                    .exists());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
