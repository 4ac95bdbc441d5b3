package vn.ocop.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The page of the promises shows what the last run of each proof said of itself, and only if it passed. */
class FiguresTest {
    @TempDir
    Path folder;

    @Test
    void a_proof_is_a_test_that_published_numbers() throws Exception {
        String report = report("2026-11-23T20:00:00Z", "rules", "text", "SUCCESSFUL")
                .replace("<data>", "<data><entry key=\"seed\">7</entry><entry key=\"commands\">12345</entry>");

        List<Figures.Proof> proofs = Figures.read(new ByteArrayInputStream(report.getBytes(UTF_8)));

        assertThat(proofs)
                .singleElement()
                .extracting(Figures.Proof::row)
                .isEqualTo("| `ScheduleTest.every_command` | 12,345 commands | 7 | 2026-11-24 | 3 s |");
        assertThat(Figures.read(new ByteArrayInputStream(report("2026-11-23T20:00:00Z", "rules", "text", "SUCCESSFUL")
                        .getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void of_several_runs_the_last_counts() throws Exception {
        SortedMap<String, Figures.Proof> proofs = Figures.lastOfEach(List.of(
                stored(report("2026-11-23T20:00:00Z", "schedules", "300", "SUCCESSFUL")),
                stored(report("2026-11-23T21:00:00Z", "schedules", "400", "FAILED")),
                stored(report("2026-11-23T19:00:00Z", "schedules", "500", "SUCCESSFUL"))));

        assertThat(proofs.values())
                .singleElement()
                .satisfies(proof -> assertThat(proof.passed()).isFalse())
                .satisfies(
                        proof -> assertThat(proof.line()).startsWith("FAILED").contains("400 schedules"));
    }

    @Test
    void figures_stand_between_their_marks_and_nothing_else_changes() throws Exception {
        String page = "before\n<!-- figures -->\nold\n<!-- end of figures -->\nafter\n";
        SortedMap<String, Figures.Proof> proofs =
                Figures.lastOfEach(List.of(stored(report("2026-11-23T20:00:00Z", "schedules", "300", "SUCCESSFUL"))));

        assertThat(Figures.onPage(page, proofs))
                .startsWith("before\n<!-- figures -->\n| proof |")
                .contains("300 schedules")
                .doesNotContain("old")
                .endsWith("<!-- end of figures -->\nafter\n");
        assertThat(Files.readString(Path.of("../docs/promises.md")))
                .as("the page has the marks")
                .isNotEqualTo(Figures.onPage(Files.readString(Path.of("../docs/promises.md")), new TreeMap<>()));
    }

    /** The layout that the library writes is the one that is read here. */
    @Test
    void what_a_test_publishes_is_in_the_report_of_this_run(TestReporter reporter) throws Exception {
        reporter.publishEntry(Map.of("seed", "this run"));

        try (var reports = Files.walk(Path.of("target/open-test-reports"))) {
            assertThat(reports.filter(Files::isRegularFile))
                    .anySatisfy(report -> assertThat(Files.readString(report)).contains("</entry>", "this run"));
        }
    }

    private Path stored(String report) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "report", ".xml"), report);
    }

    private static String report(String began, String key, String value, String result) {
        return """
                <e:events xmlns="https://schemas.opentest4j.org/reporting/core/0.2.0" xmlns:e="https://schemas.opentest4j.org/reporting/events/0.2.0" xmlns:java="https://schemas.opentest4j.org/reporting/java/0.2.0">
                <e:started id="1" name="JUnit Jupiter" time="2026-11-23T20:00:00Z"></e:started>
                <e:started id="3" name="every_command()" parentId="1" time="%s"><sources><java:methodSource className="vn.ocop.starter.fault.ScheduleTest" methodName="every_command"/></sources></e:started>
                <e:reported id="3" time="2026-11-23T20:00:01Z"><attachments><data><entry key="%s">%s</entry></data></attachments></e:reported>
                <e:finished id="3" time="%s"><result status="%s"/></e:finished>
                <e:finished id="1" time="2026-11-23T23:00:00Z"><result status="SUCCESSFUL"/></e:finished>
                </e:events>
                """.formatted(began, key, value, java.time.Instant.parse(began).plusMillis(2500), result);
    }
}
