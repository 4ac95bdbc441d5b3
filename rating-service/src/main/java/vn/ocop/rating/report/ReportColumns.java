package vn.ocop.rating.report;

import java.util.List;
import vn.ocop.starter.table.Column;

/** The columns of the reports as files. */
final class ReportColumns {
    static final List<Column<StarCount>> STARS = List.of(
            new Column<>("Theo", "By", StarCount::by),
            new Column<>("Giá trị", "Value", StarCount::value),
            new Column<>("3 sao", "3 stars", StarCount::three),
            new Column<>("4 sao", "4 stars", StarCount::four),
            new Column<>("5 sao", "5 stars", StarCount::five),
            new Column<>("Tổng", "Total", StarCount::total));

    static final List<Column<CriterionSpread>> CRITERIA = List.of(
            new Column<>("Phiên bản", "Version", CriterionSpread::version),
            new Column<>("Bộ", "Set", CriterionSpread::set),
            new Column<>("Tiêu chí", "Criterion", CriterionSpread::criterion),
            new Column<>("Tên tiêu chí", "Title", CriterionSpread::title),
            new Column<>("Điểm tối đa", "Most points", CriterionSpread::max),
            new Column<>("Số hồ sơ", "Dossiers", CriterionSpread::dossiers),
            new Column<>("Điểm trung bình", "Mean", CriterionSpread::mean),
            new Column<>("Thấp nhất", "Lowest", CriterionSpread::lowest),
            new Column<>("Cao nhất", "Highest", CriterionSpread::highest),
            new Column<>("Độ lệch trung bình", "Mean spread", CriterionSpread::spread),
            new Column<>("Số hồ sơ thiếu mức sao", "Star minimum missed", CriterionSpread::missed));

    static final List<Column<MemberSeverity>> MEMBERS = List.of(
            new Column<>("Thành viên", "Member", MemberSeverity::account),
            new Column<>("Cơ quan", "Agency", MemberSeverity::agency),
            new Column<>("Số phiếu", "Sheets", MemberSeverity::sheets),
            new Column<>("Lệch trung bình", "Mean deviation", MemberSeverity::deviation),
            new Column<>("Lệch lớn nhất", "Widest deviation", MemberSeverity::widest));

    static final List<Column<NearMiss>> NEAR_MISSES = List.of(
            new Column<>("Hồ sơ", "Dossier", NearMiss::dossier),
            new Column<>("Sản phẩm", "Product", NearMiss::product),
            new Column<>("Chủ thể", "Entity", NearMiss::entity),
            new Column<>("Ngày đánh giá", "Judged on", NearMiss::judgedOn),
            new Column<>("Điểm trung bình", "Mean", NearMiss::mean),
            new Column<>("Đạt sao", "Star", NearMiss::star),
            new Column<>("Lẽ ra đạt", "Next star", NearMiss::next),
            new Column<>("Tiêu chí", "Criterion", NearMiss::criterion),
            new Column<>("Tên tiêu chí", "Title", NearMiss::title),
            new Column<>("Cần ít nhất", "Points needed", NearMiss::least));

    private ReportColumns() {}
}
