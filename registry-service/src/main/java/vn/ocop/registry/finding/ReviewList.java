package vn.ocop.registry.finding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What only a person can see in a known source: a supposed misspelling, two wordings for one thing, a doubtful group. The
 * list ships as data, names each cell with the very text that was reviewed, and stops applying once that text changes.
 * It also names the few mechanical findings that do not hold, each with its reason.
 */
public final class ReviewList {
    private final Map<ReviewEntry.Place, List<ReviewEntry>> entries;

    private ReviewList(List<ReviewEntry> entries) {
        this.entries = entries.stream().collect(Collectors.groupingBy(ReviewEntry::place));
    }

    /** The list that ships with the service. */
    public static ReviewList load() {
        try (InputStream in = Objects.requireNonNull(ReviewList.class.getResourceAsStream("/finding/review-list.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return new ReviewList(rows.stream().map(ReviewEntry::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The findings of a row: what the rules found, less what the list suppresses, and what the list adds. */
    public List<Finding> findings(ObservedRow row) {
        return review(row.file(), row.record(), row.cells(), RowRules.findings(row));
    }

    /** The findings about cells of a heading, which no rule reads. */
    public List<Finding> headingFindings(String file, String record, Map<Field, Cell> cells) {
        return review(file, record, cells, List.of());
    }

    private List<Finding> review(String file, String record, Map<Field, Cell> cells, List<Finding> mechanical) {
        Map<String, Finding> found = new LinkedHashMap<>();
        mechanical.forEach(finding -> found.put(finding.id(), finding));
        cells.forEach((field, cell) -> {
            var place = new ReviewEntry.Place(file, record, field, cell.raw());
            for (ReviewEntry entry : entries.getOrDefault(place, List.of())) {
                apply(entry, new FindingSource(file, cell.line()), found);
            }
        });
        return new ArrayList<>(found.values());
    }

    private static void apply(ReviewEntry entry, FindingSource source, Map<String, Finding> found) {
        ReviewEntry.Place place = entry.place();
        Finding finding = Finding.of(entry.code(), place.record(), place.field(), place.raw(), source, List.of());
        if (entry.decision() == ReviewEntry.Decision.SUPPRESS) {
            found.remove(finding.id());
            return;
        }
        found.compute(finding.id(), (_, mechanical) -> Objects.requireNonNullElse(mechanical, finding)
                .reviewed(entry.suggestion(), entry.remark(), entry.certainty()));
    }
}
