package vn.ocop.training.coverage;

import java.util.List;
import java.util.Locale;
import vn.ocop.starter.table.Column;
import vn.ocop.starter.text.Label;

/** The columns of the figures as files. */
final class CoverageColumns {
    static final List<Column<Untrained>> UNTRAINED = List.of(
            new Column<>("Mã", "Id", Untrained::id),
            new Column<>("Chủ thể", "Entity", Untrained::name),
            new Column<>("Địa phương", "Locality", Untrained::localityName),
            new Column<>("Đơn vị hành chính", "Unit", row -> String.join(", ", row.units())),
            new Column<>("Cấp", "Level", Untrained::level),
            new Column<>("Cơ quan", "Agency", Untrained::agency),
            new Column<>("Đã đào tạo", "Trained", Untrained::trained),
            new Column<>("Tổng số", "Of", Untrained::of));

    private CoverageColumns() {}

    static List<Column<CoverageRow>> figures(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return List.of(
                new Column<>("Giá trị", "Value", CoverageRow::value),
                new Column<>("Tên", "Name", row -> text(row.name(), english)),
                new Column<>("Đã đào tạo", "Trained", CoverageRow::trained),
                new Column<>("Tổng số", "Of", CoverageRow::of),
                new Column<>("Tỷ lệ (%)", "Share (%)", CoverageRow::share),
                new Column<>("Mẫu số là", "What the denominator is", row -> text(row.denominator(), english)),
                new Column<>("Chủ thể chưa rõ số lao động", "Entities of unknown workforce", CoverageRow::unknown));
    }

    private static String text(Label label, boolean english) {
        return label == null ? null : english ? label.en() : label.vi();
    }
}
