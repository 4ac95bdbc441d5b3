package vn.ocop.registry.programme.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.funding.By;
import vn.ocop.registry.programme.funding.FundingFigures;
import vn.ocop.registry.programme.funding.FundingTotals;
import vn.ocop.registry.programme.report.Table.Column;
import vn.ocop.registry.programme.report.Table.Row;

/** Section IV: money by source, task and locality. */
@Component
class FundingPart implements Part {
    private static final String PATH = "/api/registry/v1/programme/funding/";
    private final FundingFigures figures;

    FundingPart(FundingFigures figures) {
        this.figures = figures;
    }

    @Override
    public Section of(int year, LocalDate on) {
        FundingTotals sources = figures.totals(By.SOURCE, year, year, on);
        List<Table> tables = List.of(
                table("IV.1", "Vốn theo nguồn", "Nguồn vốn", sources),
                table("IV.2", "Vốn theo nhiệm vụ (Phụ lục 1)", "Nhiệm vụ", figures.totals(By.TASK, year, year, on)),
                table("IV.3", "Vốn theo địa bàn", "Địa bàn", figures.totals(By.LOCALITY, year, year, on)));
        return new Section(
                "IV", "Nguồn vốn thực hiện Chương trình", !sources.items().isEmpty(), tables);
    }

    private static Table table(String code, String title, String what, FundingTotals totals) {
        boolean tasks = totals.by() == By.TASK;
        List<Row> rows = new ArrayList<>();
        for (FundingTotals.Line line : totals.items()) {
            Object first = tasks ? line.key() : (Object) (rows.size() + 1);
            rows.add(row(first, line, totals, false));
        }
        if (!rows.isEmpty()) {
            rows.add(row(null, totals.total(), totals, true));
        }
        String by = totals.by().name().toLowerCase(Locale.ROOT);
        return new Table(
                code,
                title + " năm " + totals.from(),
                List.of(
                        Column.text("TT", 9),
                        Column.text(what, 50),
                        Column.number("Kế hoạch (đồng)", 21),
                        Column.number("Đã chi (đồng)", 21),
                        Column.number("Tỷ lệ (%)", 11),
                        Column.number("Còn lại (đồng)", 21),
                        Column.number("Chi vượt (đồng)", 21)),
                rows,
                List.of(
                        "Nguồn: quyết định giao vốn và chứng từ chi do cơ quan điều phối, UBND cấp xã ghi; quyết định và"
                                + " khoản chi đến hết ngày " + Written.day(totals.on()) + "."),
                PATH + "totals?by=" + by + "&year=" + totals.from() + "&on=" + totals.on());
    }

    private static Row row(Object first, FundingTotals.Line line, FundingTotals totals, boolean total) {
        Object[] cells = {
            first, line.name().vi(), line.planned(), line.spent(), line.share(), line.difference(), line.overspent()
        };
        String link = PATH + "lines?year=" + totals.from();
        String by = totals.by().name().toLowerCase(Locale.ROOT);
        return total ? Row.total(link, cells) : Row.of(link + "&" + by + "=" + line.key(), cells);
    }
}
