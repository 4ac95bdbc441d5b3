package vn.ocop.registry.trace.lot;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ocop.registry.trace.lot.EventTable.EventColumn;
import vn.ocop.registry.trace.lot.LotForms.Happening;
import vn.ocop.registry.trace.lot.LotForms.Source;
import vn.ocop.registry.trace.lot.TraceEvent.TestResult;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.starter.time.Vietnam;

/**
 * A row of a list of events, as written.
 *
 * @param number row in the file, counted from 1
 * @param cells without the empty ones
 */
record EventRow(long number, Map<EventColumn, String> cells) {
    private static final Set<String> YES = Set.of("co", "x", "yes", "true", "1", "dat", "passed");
    private static final Set<String> NO = Set.of("khong", "no", "false", "0", "khong dat", "failed");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,3})?");
    /** A thousand and a bit, or one and a bit? Who wrote it knows. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd'T'HH:mm[:ss]][uuuu-MM-dd HH:mm[:ss]][d/M/uuuu H:mm]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu]");

    String cell(EventColumn column) {
        return cells.get(column);
    }

    /** Codes that are separated by semicolons. */
    List<String> codes(EventColumn column) {
        return Stream.ofNullable(cell(column))
                .flatMap(cell -> Stream.of(cell.split(";")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .limit(EventRules.MOST_PARTS + 1L)
                .toList();
    }

    /**
     * What it says, with codes replaced by ids.
     *
     * @param measure of the lot, in which the quantity is
     */
    Happening happening(Measure measure, Map<String, String> areas, Map<String, String> lots, Faults faults) {
        List<Source> inputs = new ArrayList<>();
        for (String code : codes(EventColumn.AREA)) {
            faults.require(areas.containsKey(code), "area", "unknown");
            inputs.add(new Source(areas.get(code), null, null));
        }
        for (String code : codes(EventColumn.INPUT_LOT)) {
            faults.require(lots.containsKey(code), "input_lot", "unknown");
            inputs.add(new Source(null, lots.get(code), null));
        }
        return new Happening(
                step(faults),
                moment(faults),
                null,
                cell(EventColumn.PLACE),
                null,
                inputs,
                quantity(measure, faults),
                tests(faults),
                cell(EventColumn.RECIPIENT),
                cell(EventColumn.NOTE),
                null);
    }

    private TraceStep step(Faults faults) {
        String written = cell(EventColumn.STEP);
        TraceStep step = written == null
                ? null
                : switch (Vietnamese.searchKey(written)) {
                    case "thu hoach", "danh bat", "harvesting" -> TraceStep.HARVESTING;
                    case "che bien", "san xuat", "transforming" -> TraceStep.TRANSFORMING;
                    case "kiem nghiem", "kiem tra", "inspecting" -> TraceStep.INSPECTING;
                    case "dong goi", "packing" -> TraceStep.PACKING;
                    case "luu kho", "nhap kho", "storing" -> TraceStep.STORING;
                    case "xuat hang", "xuat ban", "giao hang", "shipping" -> TraceStep.SHIPPING;
                    case "nhan hang", "receiving" -> TraceStep.RECEIVING;
                    case "tieu huy", "destroying" -> TraceStep.DESTROYING;
                    default -> null;
                };
        faults.require(step != null, "step", written == null ? "required" : "unknown");
        return step;
    }

    /** A moment without offset is one in Vietnam. */
    private String moment(Faults faults) {
        String written = cell(EventColumn.TIME);
        if (written == null) {
            faults.require(false, "time", "required");
            return null;
        }
        try {
            return written.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                    ? OffsetDateTime.parse(written).toString()
                    : local(written).atZone(Vietnam.ZONE).toOffsetDateTime().toString();
        } catch (DateTimeException _) {
            faults.require(false, "time", "moment");
            return null;
        }
    }

    private static LocalDateTime local(String written) {
        return written.contains(":")
                ? LocalDateTime.parse(written, LOCAL)
                : LocalDate.parse(written, DAY).atStartOfDay();
    }

    private Quantity quantity(Measure measure, Faults faults) {
        String written = cell(EventColumn.QUANTITY);
        if (written == null) {
            return null;
        }
        boolean clear = !AMBIGUOUS.matcher(written).matches();
        faults.require(clear, "quantity", "ambiguous-amount");
        boolean amount = AMOUNT.matcher(written).matches();
        faults.require(amount, "quantity", "quantity", 3);
        return clear && amount ? new Quantity(new BigDecimal(written.replace(',', '.')), measure) : null;
    }

    private List<TestResult> tests(Faults faults) {
        if (cell(EventColumn.TEST) == null) {
            return List.of();
        }
        String written = cell(EventColumn.PASSED);
        String passed = written == null ? "" : Vietnamese.searchKey(written);
        faults.require(YES.contains(passed) || NO.contains(passed), "passed", written == null ? "required" : "unknown");
        return List.of(new TestResult(
                cell(EventColumn.TEST),
                YES.contains(passed),
                cell(EventColumn.LABORATORY),
                cell(EventColumn.PAPER),
                paperDay(faults)));
    }

    private LocalDate paperDay(Faults faults) {
        String written = cell(EventColumn.PAPER_DAY);
        try {
            return written == null ? null : LocalDate.parse(written, DAY);
        } catch (DateTimeException _) {
            faults.require(false, "paper_day", "not-a-date");
            return null;
        }
    }
}
