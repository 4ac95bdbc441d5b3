package vn.ocop.registry.finding;

import java.util.List;
import java.util.Locale;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.table.Column;
import vn.ocop.starter.time.Vietnam;

/** Columns of the export of findings. */
final class FindingColumns {

    private FindingColumns() {}

    static List<Column<Versioned<FiledFinding>>> in(Locale locale) {
        return List.of(
                new Column<>("Mã", "Code", filed -> finding(filed).code().name()),
                new Column<>(
                        "Nội dung",
                        "Title",
                        filed -> FindingMessages.title(finding(filed).code(), locale)),
                new Column<>("Giải thích", "Explanation", filed -> FindingMessages.explanation(finding(filed), locale)),
                new Column<>(
                        "Cách xử lý",
                        "Handling",
                        filed -> FindingMessages.handling(finding(filed).code(), locale)),
                new Column<>("Dòng trong sổ", "Record", filed -> finding(filed).record()),
                new Column<>(
                        "Ô",
                        "Field",
                        filed -> FindingMessages.field(finding(filed).field(), locale)),
                new Column<>("Nguyên văn", "As written", filed -> finding(filed).raw()),
                new Column<>("Đề xuất", "Suggestion", filed -> finding(filed).suggestion()),
                new Column<>("Mức chắc chắn", "Certainty", filed -> finding(filed)
                        .certainty()
                        .name()),
                new Column<>(
                        "Trạng thái", "Status", filed -> finding(filed).status().name()),
                new Column<>(
                        "Người xử lý",
                        "Decided by",
                        filed -> closing(filed) == null ? null : closing(filed).by()),
                new Column<>(
                        "Ngày xử lý",
                        "Decided on",
                        filed -> closing(filed) == null
                                ? null
                                : Vietnam.dayOf(closing(filed).at())),
                new Column<>(
                        "Lý do",
                        "Reason",
                        filed -> closing(filed) == null
                                ? null
                                : FindingMessages.reason(closing(filed).reason(), locale)),
                new Column<>(
                        "Nguồn", "Register", filed -> finding(filed).source().file()),
                new Column<>("Dòng nguồn", "Source line", filed -> finding(filed)
                        .source()
                        .line()));
    }

    private static Finding finding(Versioned<FiledFinding> filed) {
        return filed.state().finding();
    }

    private static Closing closing(Versioned<FiledFinding> filed) {
        return finding(filed).closing();
    }
}
