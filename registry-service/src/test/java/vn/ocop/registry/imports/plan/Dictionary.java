package vn.ocop.registry.imports.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The tables of the data dictionary, against which the import is checked. */
final class Dictionary {
    static final Path FOLDER = Path.of("../../shared/data");

    private Dictionary() {}

    static List<Map<String, String>> rows(String file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
