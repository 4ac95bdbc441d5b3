package vn.ocop.registry.finding;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the review list: what a person noted about one cell, or which mechanical finding there is none. */
record ReviewEntry(
        Place place,
        FindingCode code,
        Decision decision,
        Certainty certainty,
        @Nullable String suggestion,
        @Nullable Remark remark) {

    enum Decision {
        REPORT,
        SUPPRESS
    }

    /** The cell and what it said when it was reviewed: a corrected cell is no longer the reviewed one. */
    record Place(String file, String record, Field field, String raw) {}

    static ReviewEntry of(NamedCsvRecord row) {
        String vi = row.getField("note_vi");
        return new ReviewEntry(
                new Place(
                        row.getField("file"),
                        row.getField("record"),
                        Field.ofKey(row.getField("field")),
                        row.getField("raw")),
                FindingCode.valueOf(row.getField("code")),
                Decision.valueOf(row.getField("decision").toUpperCase(Locale.ROOT)),
                Certainty.valueOf(row.getField("certainty").toUpperCase(Locale.ROOT)),
                row.getField("suggestion").isEmpty() ? null : row.getField("suggestion"),
                vi.isEmpty() ? null : new Remark(vi, row.getField("note_en")));
    }
}
