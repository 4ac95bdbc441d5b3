package vn.ocop.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the proofs of the suite published of themselves (how much they tried, with which seed), read from the reports that
 * JUnit writes (Open Test Reporting) and put on the page of the promises. A program of one file: {@code ./ocop promises}
 * runs it without a build. Arguments: the folder of the suite, and {@code --write} to change the page.
 */
final class Figures {
    private static final String PAGE = "docs/promises.md";
    private static final Pattern SECTION = Pattern.compile("(?s)(<!-- figures -->\n).*(<!-- end of figures -->\n)");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String SEED = "seed";

    private Figures() {}

    /** Prints the figures of the last run of each proof; ends with 1 if one of them failed or if there are none. */
    static void main(String... arguments) throws IOException, XMLStreamException {
        Path root = Path.of(arguments[0]);
        SortedMap<String, Proof> proofs = lastOfEach(reports(root));
        proofs.values().forEach(proof -> System.out.println(proof.line()));
        if (proofs.isEmpty() || !proofs.values().stream().allMatch(Proof::passed)) {
            System.out.println(proofs.isEmpty() ? "No proof has run yet." : "A proof failed: nothing is written.");
            System.exit(1);
        }
        if (Arrays.asList(arguments).contains("--write")) {
            Path page = root.resolve(PAGE);
            Files.writeString(page, onPage(Files.readString(page), proofs));
        }
    }

    /** The page with these figures in the place of those that stand there. */
    static String onPage(String page, SortedMap<String, Proof> proofs) {
        String table = proofs.values().stream()
                .map(Proof::row)
                .collect(Collectors.joining(
                        "\n", "| proof | tried | seed | day | took |\n|---|---|---|---|---|\n", "\n"));
        return SECTION.matcher(page).replaceFirst("$1" + table.replace("$", "\\$") + "$2");
    }

    /** The last run of each proof that these reports tell of, by its name. */
    static SortedMap<String, Proof> lastOfEach(List<Path> reports) throws IOException, XMLStreamException {
        SortedMap<String, Proof> last = new TreeMap<>();
        for (Path report : reports) {
            try (InputStream content = Files.newInputStream(report)) {
                for (Proof proof : read(content)) {
                    last.merge(proof.name, proof, (one, other) -> one.began.isAfter(other.began) ? one : other);
                }
            }
        }
        return last;
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.find(
                root,
                5,
                (path, _) ->
                        path.endsWith("open-test-report.xml") && path.toString().contains("target"))) {
            return files.toList();
        }
    }

    /** The tests of one report that published something. */
    static List<Proof> read(InputStream report) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(report);
        Map<String, Proof> tests = new HashMap<>();
        Proof current = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "started" -> {
                    current = new Proof(time(xml));
                    tests.put(xml.getAttributeValue(null, "id"), current);
                }
                case "reported" -> current = tests.get(xml.getAttributeValue(null, "id"));
                case "finished" -> {
                    current = tests.get(xml.getAttributeValue(null, "id"));
                    current.took = Duration.between(current.began, time(xml));
                }
                case "methodSource" ->
                    current.name = xml.getAttributeValue(null, "className").replaceFirst(".*\\.", "") + "."
                            + xml.getAttributeValue(null, "methodName");
                case "entry" -> current.figures.put(xml.getAttributeValue(null, "key"), xml.getElementText());
                case "result" ->
                    current.passed = xml.getAttributeValue(null, "status").equals("SUCCESSFUL");
                default -> {
                    // tells of the machine, or of something that is no figure
                }
            }
        }
        return tests.values().stream()
                .filter(test ->
                        test.name != null && test.figures.values().stream().anyMatch(Figures::isNumber))
                .toList();
    }

    private static Instant time(XMLStreamReader xml) {
        return Instant.parse(xml.getAttributeValue(null, "time"));
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }

    /** One run of one test that counts what it tried. */
    static final class Proof {
        private final SortedMap<String, String> figures = new TreeMap<>();
        private final Instant began;
        private String name;
        private Duration took = Duration.ZERO;
        private boolean passed;

        private Proof(Instant began) {
            this.began = began;
        }

        boolean passed() {
            return passed;
        }

        String row() {
            return "| `%s` | %s | %s | %s | %d s |"
                    .formatted(
                            name,
                            tried(),
                            figures.getOrDefault(SEED, ""),
                            began.atZone(VIETNAM).toLocalDate(),
                            took.plusMillis(999).toSeconds());
        }

        String line() {
            return "%-8s %s: %s%s"
                    .formatted(
                            passed ? "proved" : "FAILED",
                            name,
                            tried(),
                            figures.containsKey(SEED) ? " (seed %s)".formatted(figures.get(SEED)) : "");
        }

        private String tried() {
            return figures.entrySet().stream()
                    .filter(figure -> !figure.getKey().equals(SEED) && isNumber(figure.getValue()))
                    .map(figure ->
                            String.format(Locale.ROOT, "%,d %s", Long.parseLong(figure.getValue()), figure.getKey()))
                    .collect(Collectors.joining(", "));
        }
    }
}
