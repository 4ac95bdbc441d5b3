package vn.ocop.training.attendance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;
import vn.ocop.starter.text.Vietnamese;

/** Reads an attendance list; what a cell does not say is null in the row, and is told as a finding. */
final class AttendanceTable {
    private static final List<Set<String>> HEADINGS = List.of(
            Set.of("session", "buoi"),
            Set.of("trainee", "traineeid", "hoc vien", "ma hoc vien"),
            Set.of("present", "co mat"),
            Set.of("minutes", "so phut"),
            Set.of("recordedat", "recorded at", "ghi luc"));
    private static final Set<String> YES = Set.of("co", "x", "yes", "true", "1");
    private static final Set<String> NO = Set.of("khong", "vang", "no", "false", "0");

    private AttendanceTable() {}

    static List<AttendanceRow> read(TableReader table) {
        int[] places = places(table.next());
        List<AttendanceRow> rows = new ArrayList<>();
        while (table.hasNext()) {
            TableRow row = table.next();
            if (!row.blank()) {
                rows.add(new AttendanceRow(
                        cell(row, places[0]),
                        cell(row, places[1]),
                        truth(cell(row, places[2])),
                        number(cell(row, places[3])),
                        moment(cell(row, places[4]))));
            }
        }
        return rows;
    }

    private static int[] places(TableRow heading) {
        int[] places = HEADINGS.stream().mapToInt(_ -> -1).toArray();
        for (int i = 0; i < heading.cells().size(); i++) {
            String key = Vietnamese.searchKey(heading.cell(i));
            for (int column = 0; column < places.length; column++) {
                if (HEADINGS.get(column).contains(key)) {
                    places[column] = i;
                }
            }
        }
        if (places[0] < 0 || places[1] < 0) {
            throw new TableUnreadable(TableUnreadable.Reason.COLUMN_MISSING, heading.number(), "session, trainee");
        }
        return places;
    }

    private static String cell(TableRow row, int place) {
        String text = place < 0 ? "" : row.cell(place).strip();
        return text.isEmpty() ? null : text;
    }

    private static Boolean truth(String text) {
        String key = text == null ? "" : Vietnamese.searchKey(text);
        return YES.contains(key) ? Boolean.TRUE : NO.contains(key) ? Boolean.FALSE : null;
    }

    private static Integer number(String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    private static Instant moment(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
