package vn.ocop.trade.coverage;

import java.util.List;
import java.util.Locale;
import vn.ocop.starter.table.Column;
import vn.ocop.starter.text.Label;
import vn.ocop.trade.task.TaskWork;

/** The columns of the figures as files. */
final class CoverageColumns {
    static final List<Column<Missing>> MISSING = List.of(
            new Column<>("Mã", "Id", Missing::entityId),
            new Column<>("Chủ thể", "Entity", Missing::name),
            new Column<>("Loại hình", "Legal form", Missing::legalForm),
            new Column<>("Địa phương", "Locality", Missing::localityName),
            new Column<>("Đơn vị hành chính", "Unit", row -> String.join(", ", row.units())),
            new Column<>("Còn thiếu", "Lacks", row -> row.because().name()));

    private CoverageColumns() {}

    static List<Column<CoverageRow>> figures(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return List.of(
                new Column<>("Giá trị", "Value", CoverageRow::value),
                new Column<>("Tên", "Name", row -> text(row.name(), english)),
                new Column<>("Có trên kênh", "On the channel", CoverageRow::sold),
                new Column<>("Tổng số chủ thể", "Of all entities", row -> row.register()
                        .of()),
                new Column<>("Tỷ lệ (%)", "Share (%)", row -> row.register().share()),
                new Column<>(
                        "Mẫu số thứ nhất là",
                        "What the first denominator is",
                        row -> text(row.register().denominator(), english)),
                new Column<>("Chủ thể có sao", "Of entities with a star", row -> row.holders()
                        .of()),
                new Column<>(
                        "Tỷ lệ trên chủ thể có sao (%)",
                        "Share of those (%)", row -> row.holders().share()),
                new Column<>(
                        "Mẫu số thứ hai là",
                        "What the second denominator is",
                        row -> text(row.holders().denominator(), english)));
    }

    static List<Column<TaskRow>> tasks(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return List.of(
                new Column<>("Nhiệm vụ", "Task", TaskRow::code),
                new Column<>("Nội dung", "Title", row -> text(row.title(), english)),
                new Column<>("Chủ trì", "Lead", TaskRow::lead),
                new Column<>("Sự kiện xúc tiến", "Promotion events", row -> row.done(TaskWork.Kind.PROMOTION_EVENTS)),
                new Column<>("Bộ quà tặng", "Gift sets", row -> row.done(TaskWork.Kind.GIFT_SETS)),
                new Column<>("Kênh bán hàng", "Channels", row -> row.done(TaskWork.Kind.CHANNELS)),
                new Column<>("Lượt niêm yết", "Listings", row -> row.done(TaskWork.Kind.LISTINGS)));
    }

    private static String text(Label label, boolean english) {
        return label == null ? null : english ? label.en() : label.vi();
    }
}
