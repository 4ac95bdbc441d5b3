package vn.ocop.rating.legacy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.rating.recognition.Level;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.text.Vietnamese;

/** Reads a line of a file as people write it; what can't be read is noted and left out. */
final class CellReading {
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final Pattern STARS = Pattern.compile("([0-9])\\s*(sao|stars?|\\*)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Level> LEVELS = Map.of(
            "district", Level.DISTRICT,
            "huyen", Level.DISTRICT,
            "cap huyen", Level.DISTRICT,
            "province", Level.PROVINCE,
            "tinh", Level.PROVINCE,
            "cap tinh", Level.PROVINCE,
            "central", Level.CENTRAL,
            "trung uong", Level.CENTRAL,
            "cap trung uong", Level.CENTRAL);
    private final Headings headings;
    private final TableRow row;
    private final LegacyFindings findings;

    private CellReading(Headings headings, TableRow row, LegacyFindings findings) {
        this.headings = headings;
        this.row = row;
        this.findings = findings;
    }

    static LegacyEntry read(Headings headings, TableRow row, LegacyFindings findings) {
        CellReading cells = new CellReading(headings, row, findings);
        return new LegacyEntry(
                cells.text(LegacyColumn.PRODUCT_ID),
                cells.text(LegacyColumn.PLAN_REF),
                cells.text(LegacyColumn.PRODUCT_NAME),
                cells.text(LegacyColumn.ENTITY_NAME),
                cells.star(),
                cells.level(),
                cells.text(LegacyColumn.DECISION),
                cells.day(LegacyColumn.DECIDED_ON),
                cells.day(LegacyColumn.ISSUED_ON),
                cells.text(LegacyColumn.CERTIFICATE),
                cells.text(LegacyColumn.PRODUCT_CODE),
                cells.text(LegacyColumn.BASIS),
                cells.day(LegacyColumn.VALID_UNTIL));
    }

    private String text(LegacyColumn column) {
        return headings.text(column, row);
    }

    private Integer star() {
        String text = text(LegacyColumn.STAR);
        if (text == null) {
            return null;
        }
        Matcher matcher = STARS.matcher(text);
        if (!matcher.matches()) {
            findings.error(LegacyColumn.STAR.field(), "wrong-type");
            return null;
        }
        return Integer.valueOf(matcher.group(1));
    }

    private Level level() {
        String text = text(LegacyColumn.LEVEL);
        Level level = text == null ? null : LEVELS.get(Vietnamese.searchKey(text));
        if (text != null && level == null) {
            findings.error(
                    LegacyColumn.LEVEL.field(), "one-of", "huyện, tỉnh, trung ương (DISTRICT, PROVINCE, CENTRAL)");
        }
        return level;
    }

    private LocalDate day(LegacyColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException _) {
                // perhaps written the other way
            }
        }
        findings.error(column.field(), "not-a-day");
        return null;
    }
}
