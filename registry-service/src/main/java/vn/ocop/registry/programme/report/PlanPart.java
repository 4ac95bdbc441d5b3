package vn.ocop.registry.programme.report;

import static vn.ocop.registry.programme.plan.LineStanding.IDEA;
import static vn.ocop.registry.programme.plan.LineStanding.IN_EVALUATION;
import static vn.ocop.registry.programme.plan.LineStanding.LAPSED;
import static vn.ocop.registry.programme.plan.LineStanding.NOT_BEGUN;
import static vn.ocop.registry.programme.plan.LineStanding.NOT_IN_REGISTER;
import static vn.ocop.registry.programme.plan.LineStanding.PLAN_APPROVED;
import static vn.ocop.registry.programme.plan.LineStanding.STAR_3;
import static vn.ocop.registry.programme.plan.LineStanding.STAR_4;
import static vn.ocop.registry.programme.plan.LineStanding.STAR_5;
import static vn.ocop.registry.programme.plan.LineStanding.WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.plan.LineStanding;
import vn.ocop.registry.programme.plan.PlanDays;
import vn.ocop.registry.programme.plan.PlanDimension;
import vn.ocop.registry.programme.plan.PlanTable;
import vn.ocop.registry.programme.report.Table.Column;
import vn.ocop.registry.programme.report.Table.Row;

/** Section II: the product plan of Annex 3 against what became of it, and all stars that are held. */
@Component
class PlanPart implements Part {
    private static final String PATH = "/api/registry/v1/programme/plan";
    private static final List<Standing> STANDINGS = List.of(
            new Standing("Chưa bắt đầu", 9, NOT_IN_REGISTER, NOT_BEGUN),
            new Standing("Đã đăng ký ý tưởng", 9, IDEA),
            new Standing("Phương án được duyệt", 11, PLAN_APPROVED),
            new Standing("Đang đánh giá", 9, IN_EVALUATION),
            new Standing("3 sao", 7, STAR_3),
            new Standing("4 sao", 7, STAR_4),
            new Standing("5 sao", 7, STAR_5),
            new Standing("Hết hạn", 8, LAPSED),
            new Standing("Đã rút", 8, WITHDRAWN));
    private final PlanDays plan;
    private final StarTables stars;

    PlanPart(PlanDays plan, StarTables stars) {
        this.plan = plan;
        this.stars = stars;
    }

    /** A column: how many lines stand at one of these. */
    private record Standing(String title, int width, List<LineStanding> of) {
        Standing(String title, int width, LineStanding... of) {
            this(title, width, List.of(of));
        }

        int count(PlanTable.Row row) {
            return of.stream()
                    .mapToInt(each -> row.figures().standing().get(each))
                    .sum();
        }
    }

    @Override
    public Section of(int year, LocalDate on) {
        YearDays days = new YearDays(year, on);
        PlanTable localities = plan.table(EnumSet.of(PlanDimension.LOCALITY), on);
        Collection<Integer> years = localities.total().figures().plannedByYear().keySet();
        List<Table> tables = List.of(
                byLocality(localities, years),
                ofYear(plan.table(EnumSet.of(PlanDimension.LOCALITY, PlanDimension.YEAR), on), year),
                byGroup(plan.table(EnumSet.of(PlanDimension.GROUP), on)),
                stars.byStar("II.4", days),
                stars.lapsing("II.5", days));
        boolean known = years.contains(year) || stars.tellOf(days);
        return new Section("II", "Kế hoạch phát triển sản phẩm (Phụ lục 3) và kết quả thực hiện", known, tables);
    }

    private static Table byLocality(PlanTable table, Collection<Integer> years) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("TT", 7),
                Column.text("Địa bàn", 20),
                Column.number("Chủ thể", 8),
                Column.number("Tổng cộng", 8)));
        years.forEach(year -> columns.add(Column.number("Năm " + year, 8)));
        columns.addAll(standingColumns());
        List<Row> rows = new ArrayList<>();
        for (PlanTable.Row row : table.rows()) {
            String number = row.locality().number();
            rows.add(new Row(
                    cells(row, years, number, row.locality().name(), row.entities()),
                    Table.Emphasis.NONE,
                    lines(table.on()) + "&locality=" + number));
        }
        rows.add(new Row(
                cells(table.total(), years, null, "Tổng cộng", table.total().entities()),
                Table.Emphasis.TOTAL,
                lines(table.on())));
        return new Table(
                "II.1",
                "Kế hoạch giai đoạn và kết quả theo địa bàn",
                columns,
                rows,
                List.of(
                        source(table),
                        "Ngoài kế hoạch: " + table.outside().products() + " sản phẩm, trong đó "
                                + table.outside().recognised() + " sản phẩm đang được công nhận từ 3 sao."),
                PATH + "?by=locality&on=" + table.on());
    }

    private static Table ofYear(PlanTable table, int year) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("TT", 7), Column.text("Địa bàn", 24), Column.number("Kế hoạch năm " + year, 10)));
        columns.addAll(standingColumns());
        List<Row> rows = new ArrayList<>();
        int[] sums = new int[STANDINGS.size() + 1];
        for (PlanTable.Row row : table.rows()) {
            if (row.year() == year) {
                List<Object> cells = cells(
                        row, Set.of(), row.locality().number(), row.locality().name());
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += (Integer) cells.get(i + 2);
                }
                rows.add(new Row(
                        cells,
                        Table.Emphasis.NONE,
                        lines(table.on()) + "&year=" + year + "&locality="
                                + row.locality().number()));
            }
        }
        if (!rows.isEmpty()) {
            List<Object> total = new ArrayList<>(Arrays.asList(null, "Tổng cộng"));
            Arrays.stream(sums).forEach(total::add);
            rows.add(new Row(total, Table.Emphasis.TOTAL, lines(table.on()) + "&year=" + year));
        }
        return new Table(
                "II.2",
                "Sản phẩm kế hoạch năm " + year + " theo địa bàn",
                columns,
                rows,
                List.of(source(table)),
                PATH + "?by=locality,year&on=" + table.on());
    }

    private static Table byGroup(PlanTable table) {
        List<Column> columns =
                new ArrayList<>(List.of(Column.text("Nhóm sản phẩm", 24), Column.number("Kế hoạch", 10)));
        columns.addAll(standingColumns());
        List<Row> rows = new ArrayList<>();
        for (PlanTable.Row row : table.rows()) {
            String group = row.group() == null ? "Không ghi nhóm" : "Nhóm " + row.group();
            rows.add(new Row(
                    cells(row, Set.of(), group),
                    Table.Emphasis.NONE,
                    lines(table.on()) + "&group=" + (row.group() == null ? "none" : row.group())));
        }
        rows.add(new Row(cells(table.total(), Set.of(), "Tổng cộng"), Table.Emphasis.TOTAL, lines(table.on())));
        return new Table(
                "II.3",
                "Kế hoạch giai đoạn và kết quả theo nhóm sản phẩm",
                columns,
                rows,
                List.of(source(table), "Nhóm ghi như trong Phụ lục 3, nơi không giải thích các mã nhóm."),
                PATH + "?by=group&on=" + table.on());
    }

    /** What stands first, how many are planned in all and in each of the years, and how many stand where. */
    private static List<Object> cells(PlanTable.Row row, Collection<Integer> years, Object... first) {
        List<Object> cells = new ArrayList<>(Arrays.asList(first));
        cells.add(row.figures().planned());
        years.forEach(year -> cells.add(row.figures().plannedByYear().get(year)));
        STANDINGS.forEach(standing -> cells.add(standing.count(row)));
        return cells;
    }

    private static List<Column> standingColumns() {
        return STANDINGS.stream()
                .map(standing -> Column.number(standing.title(), standing.width()))
                .toList();
    }

    private static String lines(LocalDate on) {
        return PATH + "/lines?on=" + on;
    }

    private static String source(PlanTable table) {
        return "Nguồn: Phụ lục 3 Quyết định số " + table.decision()
                + "; sổ đăng ký chủ thể, sản phẩm và kết quả đánh giá, phân hạng đến hết ngày "
                + Written.day(table.on())
                + ".";
    }
}
