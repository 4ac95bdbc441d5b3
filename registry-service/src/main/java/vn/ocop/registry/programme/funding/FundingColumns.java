package vn.ocop.registry.programme.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.ocop.registry.programme.funding.FundingLine.Decided;
import vn.ocop.registry.programme.funding.Spending.Voucher;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.table.Column;
import vn.ocop.starter.text.Label;

/** Columns of money in files. */
final class FundingColumns {
    private FundingColumns() {}

    static List<Column<Versioned<FundingLine>>> lines(Headings headings, Locale locale) {
        Function<Versioned<FundingLine>, Decided> newest = line -> line.state().newest();
        List<Column<Versioned<FundingLine>>> columns = heading(headings, locale, FundingLine::heading);
        columns.add(new Column<>(
                "Số tiền (đồng)", "Amount (đồng)", line -> newest.apply(line).amount()));
        columns.add(new Column<>(
                "Số quyết định", "Decision", line -> newest.apply(line).decision()));
        columns.add(new Column<>(
                "Ngày quyết định", "Decided on", line -> newest.apply(line).decidedOn()));
        columns.add(new Column<>("Trạng thái", "State", line -> line.state().state()));
        columns.add(new Column<>("Mã bản ghi", "Id", Versioned::id));
        return columns;
    }

    static List<Column<Versioned<Spending>>> spendings(Headings headings, Locale locale) {
        Function<Versioned<Spending>, Voucher> voucher = one -> one.state().voucher();
        List<Column<Versioned<Spending>>> columns = heading(headings, locale, Spending::heading);
        columns.add(new Column<>("Ngày chi", "Day", one -> voucher.apply(one).day()));
        columns.add(new Column<>(
                "Số tiền (đồng)", "Amount (đồng)", one -> voucher.apply(one).amount()));
        columns.add(
                new Column<>("Chứng từ", "Document", one -> voucher.apply(one).document()));
        columns.add(new Column<>(
                "Nội dung chi", "What for", one -> voucher.apply(one).what()));
        columns.add(new Column<>("Trạng thái", "State", one -> one.state().state()));
        columns.add(new Column<>("Mã bản ghi", "Id", Versioned::id));
        return columns;
    }

    static List<Column<FundingTotals.Line>> totals(Locale locale) {
        return List.of(
                new Column<>("Mã", "Code", FundingTotals.Line::key),
                new Column<>("Tên", "Name", line -> in(locale, line.name())),
                new Column<>("Kế hoạch (đồng)", "Planned (đồng)", FundingTotals.Line::planned),
                new Column<>("Đã chi (đồng)", "Spent (đồng)", FundingTotals.Line::spent),
                new Column<>("Còn lại (đồng)", "Difference (đồng)", FundingTotals.Line::difference),
                new Column<>("Tỷ lệ (%)", "Share (%)", FundingTotals.Line::share),
                new Column<>("Chi vượt kế hoạch (đồng)", "Overspent (đồng)", FundingTotals.Line::overspent));
    }

    private static <S> List<Column<Versioned<S>>> heading(Headings headings, Locale locale, Function<S, Heading> part) {
        Function<Versioned<S>, Heading> of = one -> part.apply(one.state());
        List<Column<Versioned<S>>> columns = new ArrayList<>();
        columns.add(new Column<>(
                "Nguồn vốn",
                "Source",
                one -> in(locale, headings.name(By.SOURCE, of.apply(one).source()))));
        columns.add(new Column<>("Nhiệm vụ", "Task", one -> of.apply(one).task()));
        columns.add(new Column<>(
                "Địa bàn",
                "Locality",
                one -> in(locale, headings.name(By.LOCALITY, of.apply(one).locality()))));
        columns.add(new Column<>("Năm", "Year", one -> of.apply(one).year()));
        return columns;
    }

    private static String in(Locale locale, Label label) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? label.en() : label.vi();
    }
}
