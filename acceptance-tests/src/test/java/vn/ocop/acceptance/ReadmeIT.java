package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/** Runs the README's tour, command by command, and compares what is printed with what the README says. */
@OnTheSharedSuite
@Order(3)
class ReadmeIT {
    private static final Pattern CONSOLE = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final String MARK = "-- next command --";

    private final Suite suite;

    ReadmeIT(Suite suite) {
        this.suite = suite;
    }

    @TestFactory
    Stream<DynamicTest> every_command_prints_what_the_readme_shows() throws IOException {
        List<Shown> shown = shown(Files.readString(Path.of("../README.md")));
        assertThat(shown).hasSizeGreaterThan(10);
        String[] printed = run(shown).split(MARK + "\\n", -1);
        return Stream.iterate(0, i -> i < shown.size(), i -> i + 1)
                .map(i -> dynamicTest(shown.get(i).command(), () -> assertThat(printed[i])
                        .isEqualTo(shown.get(i).output())));
    }

    private static List<Shown> shown(String readme) {
        List<Shown> shown = new ArrayList<>();
        CONSOLE.matcher(readme).results().forEach(block -> {
            for (String line : block.group(1).lines().toList()) {
                if (line.startsWith("$ ")) {
                    shown.add(new Shown(line.substring(2), ""));
                } else {
                    Shown last = shown.removeLast();
                    shown.add(new Shown(last.command(), last.output() + line + "\n"));
                }
            }
        });
        return shown;
    }

    /** All in one shell, so that what one command sets the next one has; on the ports of this suite. */
    private String run(List<Shown> shown) {
        StringBuilder script = new StringBuilder();
        for (Shown each : shown) {
            script.append(each.command()
                            .replace("http://localhost:8080", suite.gateway().toString()))
                    .append("\necho '")
                    .append(MARK)
                    .append("'\n");
        }
        return suite.shell(script.toString());
    }

    private record Shown(String command, String output) {}
}
