package vn.ocop.registry.programme.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.ocop.starter.table.Column;
import vn.ocop.starter.text.Label;

/** The columns of plan against actual as files. */
final class PlanColumns {
    private static final Map<LineStanding, Label> STANDINGS = new EnumMap<>(Map.of(
            LineStanding.NOT_IN_REGISTER, new Label("Chưa có trong sổ", "Not in the register"),
            LineStanding.NOT_BEGUN, new Label("Chưa bắt đầu", "Not begun"),
            LineStanding.IDEA, new Label("Đã đăng ký ý tưởng", "Idea registered"),
            LineStanding.PLAN_APPROVED, new Label("Phương án được duyệt", "Business plan approved"),
            LineStanding.IN_EVALUATION, new Label("Đang đánh giá", "In evaluation"),
            LineStanding.STAR_3, new Label("3 sao", "3 stars"),
            LineStanding.STAR_4, new Label("4 sao", "4 stars"),
            LineStanding.STAR_5, new Label("5 sao", "5 stars"),
            LineStanding.LAPSED, new Label("Hết hạn", "Lapsed"),
            LineStanding.WITHDRAWN, new Label("Đã rút", "Withdrawn")));
    private static final Map<Reached.Stage, Label> STAGES = new EnumMap<>(Map.of(
            Reached.Stage.IDEA, new Label("Lũy kế có ý tưởng", "Ever an idea"),
            Reached.Stage.PLAN_APPROVED, new Label("Lũy kế phương án được duyệt", "Ever a plan approved"),
            Reached.Stage.EVALUATED, new Label("Lũy kế được đánh giá", "Ever evaluated"),
            Reached.Stage.RECOGNISED, new Label("Lũy kế được công nhận", "Ever recognised")));

    static final List<Column<Placed>> LINES = List.of(
            new Column<>("Số trong kế hoạch", "Number in the plan", Placed::reference),
            new Column<>("Địa phương", "Locality", Placed::locality),
            new Column<>("Sản phẩm", "Product", Placed::product),
            new Column<>("Chủ thể", "Entity", Placed::entity),
            new Column<>("Nhóm", "Group", Placed::group),
            new Column<>("Năm kế hoạch", "Planned year", Placed::year),
            new Column<>("Trạng thái", "Standing", line -> line.standing().name()),
            new Column<>("Giấy chứng nhận", "Certificate", Placed::certificate),
            new Column<>("Hiệu lực đến", "Valid until", Placed::validUntil),
            new Column<>("Đã rút", "Withdrawn", Placed::withdrawn),
            new Column<>("Mã sản phẩm trong sổ", "Id in the register", Placed::productId));

    private PlanColumns() {}

    static List<Column<PlanTable.Row>> table(List<Integer> years) {
        List<Column<PlanTable.Row>> columns = new ArrayList<>(List.of(
                new Column<>(
                        "TT",
                        "No.",
                        row -> row.locality() == null ? null : row.locality().number()),
                new Column<>(
                        "Địa phương",
                        "Locality",
                        row -> row.locality() == null ? null : row.locality().name()),
                new Column<>("Nhóm", "Group", PlanTable.Row::group),
                new Column<>("Năm", "Year", PlanTable.Row::year),
                new Column<>("Chủ thể", "Entities", PlanTable.Row::entities),
                new Column<>("Kế hoạch", "Planned", row -> row.figures().planned())));
        years.forEach(year -> columns.add(new Column<>("Năm " + year, "Year " + year, row -> row.figures()
                .plannedByYear()
                .get(year))));
        for (LineStanding standing : LineStanding.values()) {
            Label name = STANDINGS.get(standing);
            columns.add(new Column<>(
                    name.vi(), name.en(), row -> row.figures().standing().get(standing)));
        }
        for (Reached.Stage stage : Reached.Stage.values()) {
            Label name = STAGES.get(stage);
            columns.add(new Column<>(
                    name.vi(), name.en(), row -> row.figures().reached().get(stage)));
        }
        return columns;
    }
}
