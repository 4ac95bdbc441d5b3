package vn.ocop.training.report;

import java.util.List;
import vn.ocop.starter.table.Column;
import vn.ocop.training.coverage.TargetGroup;

/** The columns of a yearly report as a file; the coverage of the province stands in each row, beside that of its agency. */
final class YearlyColumns {
    private YearlyColumns() {}

    static List<Column<YearlyRow>> of(YearlyReport report) {
        return List.of(
                new Column<>("Năm", "Year", _ -> report.year()),
                new Column<>("Nhiệm vụ", "Task", YearlyRow::task),
                new Column<>("Cơ quan", "Agency", YearlyRow::agency),
                new Column<>("Chủ trì", "Lead", YearlyRow::lead),
                new Column<>("Lớp theo kế hoạch", "Courses planned", YearlyRow::planned),
                new Column<>("Lớp đã tổ chức", "Courses held", YearlyRow::held),
                new Column<>("Lớp đã hủy", "Courses cancelled", YearlyRow::cancelled),
                new Column<>("Số giờ", "Hours", YearlyRow::hours),
                new Column<>(
                        "Lượt cán bộ", "Officers", row -> row.participants().officers()),
                new Column<>("Lượt đại diện chủ thể", "Representatives", row -> row.participants()
                        .representatives()),
                new Column<>("Lượt người lao động", "Workers", row -> row.participants()
                        .workers()),
                new Column<>("Lượt hoàn thành", "Completions", YearlyRow::completed),
                new Column<>(
                        "Kinh phí (đồng)", "Cost (đồng)", row -> row.costs().total()),
                new Column<>("Ngân sách trung ương", "Central budget", row -> row.costs()
                        .central()),
                new Column<>("Ngân sách địa phương", "Local budget", row -> row.costs()
                        .local()),
                new Column<>("Chủ thể đóng góp", "Entities", row -> row.costs().entity()),
                new Column<>("Nguồn hợp pháp khác", "Other lawful sources", row -> row.costs()
                        .lawfulOther()),
                new Column<>("Chưa có nguồn", "Uncovered", row -> row.costs().uncovered()),
                new Column<>("Lớp chưa rõ kinh phí", "Courses of unknown cost", row -> row.costs()
                        .unknown()),
                new Column<>(
                        "Tỷ lệ cán bộ toàn tỉnh (%)",
                        "Officers of the province (%)", _ -> report.share(TargetGroup.OFFICERS)),
                new Column<>(
                        "Tỷ lệ chủ thể toàn tỉnh (%)",
                        "Entities of the province (%)", _ -> report.share(TargetGroup.ENTITIES)),
                new Column<>(
                        "Tỷ lệ lao động toàn tỉnh (%)",
                        "Workers of the province (%)", _ -> report.share(TargetGroup.WORKERS)),
                ofAgency("Tỷ lệ cán bộ của cơ quan (%)", "Officers of the agency (%)", TargetGroup.OFFICERS, report),
                ofAgency(
                        "Tỷ lệ chủ thể do cơ quan tập huấn (%)",
                        "Entities trained by the agency (%)", TargetGroup.ENTITIES, report),
                ofAgency(
                        "Tỷ lệ lao động do cơ quan tập huấn (%)",
                        "Workers trained by the agency (%)", TargetGroup.WORKERS, report));
    }

    private static Column<YearlyRow> ofAgency(
            String vietnamese, String english, TargetGroup group, YearlyReport report) {
        return new Column<>(vietnamese, english, row -> report.share(group, row.agency()));
    }
}
