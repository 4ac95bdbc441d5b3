package vn.ocop.registry.programme.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The report on the programme of one year.
 *
 * @param on day as of which its figures are
 * @param madeOn day on which it was made
 * @param known whether there is anything to tell of that year; it says so if not
 */
public record Report(int year, LocalDate on, LocalDate madeOn, boolean known, List<Section> sections) {
    static final String NOTHING_KNOWN = "Chưa có số liệu nào của năm %d được ghi nhận đến ngày %s.";

    /** What it is about, as its heading says. */
    String subject() {
        return "Kết quả thực hiện Chương trình mỗi xã một sản phẩm (OCOP) năm " + year;
    }

    /** One sentence on the days of its figures. */
    String asOf() {
        return "Số liệu tính đến hết ngày " + Written.day(on) + "; lập ngày " + Written.day(madeOn) + ".";
    }

    /** What it says when there is nothing to tell. */
    String nothingKnown() {
        return NOTHING_KNOWN.formatted(year, Written.day(on));
    }

    List<Table> tables() {
        return sections.stream().flatMap(section -> section.tables().stream()).toList();
    }
}
