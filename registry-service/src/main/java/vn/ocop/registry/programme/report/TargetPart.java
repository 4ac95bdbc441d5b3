package vn.ocop.registry.programme.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.report.Table.Column;
import vn.ocop.registry.programme.report.Table.Row;
import vn.ocop.registry.programme.target.Progress;
import vn.ocop.registry.programme.target.TargetFigures;
import vn.ocop.registry.programme.target.TargetUnit;
import vn.ocop.registry.programme.target.TargetView;
import vn.ocop.registry.programme.target.TargetView.Measured;

/** Section I: the targets of Annex 2, what was reached, and how it was computed. */
@Component
class TargetPart implements Part {
    private static final String PATH = "/api/registry/v1/programme/targets";
    private final TargetFigures targets;

    TargetPart(TargetFigures targets) {
        this.targets = targets;
    }

    @Override
    public Section of(int year, LocalDate on) {
        List<TargetView> measured = targets.on(on);
        // Targets are those of the whole programme: that they can be measured tells nothing of the year.
        return new Section(
                "I",
                "Kết quả thực hiện mục tiêu (Phụ lục 2)",
                false,
                List.of(figures(measured, on), words(measured, on)));
    }

    private static Table figures(List<TargetView> measured, LocalDate on) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            TargetView target = measured.get(i);
            rows.add(row(i + 1, target));
            if (target.readings().size() > 1) {
                target.readings().forEach(reading -> rows.add(row(target, reading)));
            }
        }
        return new Table(
                "I.1",
                "Kết quả thực hiện mục tiêu",
                List.of(
                        Column.text("TT", 6),
                        Column.text("Nội dung", 38),
                        Column.text("Đơn vị", 9),
                        Column.number("Mục tiêu", 9),
                        Column.number("Kết quả", 9),
                        Column.number("Tử số", 8),
                        Column.number("Mẫu số", 8),
                        Column.text("Đánh giá", 13)),
                rows,
                List.of("Nguồn: sổ đăng ký và thông tin của các phân hệ, đến hết ngày " + Written.day(on)
                        + ". Nơi kế hoạch có thể hiểu nhiều cách, mọi cách hiểu đều được nêu; tỷ lệ lấy một chữ số thập phân,"
                        + " không làm tròn lên."),
                PATH + "?on=" + on);
    }

    /** The target itself: by its first reading, unless all of them together make it. */
    private static Row row(int number, TargetView target) {
        Measured first = target.readings().getFirst();
        boolean one = !target.together();
        return Row.of(
                PATH + "/" + target.code() + "?on=" + target.on(),
                number,
                target.title().vi() + " (đến năm " + target.year() + ")",
                target.unit() == TargetUnit.PERCENT ? "%" : "Sản phẩm",
                wanted(target.value()),
                one ? first.value() : null,
                one ? first.numerator() : null,
                one ? first.denominator() : null,
                stands(target.state()));
    }

    private static Row row(TargetView target, Measured reading) {
        return Row.of(
                members(target, reading),
                null,
                "– " + reading.words().vi(),
                null,
                null,
                reading.value(),
                reading.numerator(),
                reading.denominator(),
                stands(reading.state()));
    }

    private static Table words(List<TargetView> measured, LocalDate on) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            TargetView target = measured.get(i);
            for (Measured reading : target.readings()) {
                String missing =
                        reading.missing() == null ? "" : " " + reading.missing().vi();
                rows.add(Row.of(
                        members(target, reading),
                        i + 1,
                        target.title().vi(),
                        reading.how().vi() + missing));
            }
        }
        return new Table(
                "I.2",
                "Cách tính các mục tiêu",
                List.of(Column.text("TT", 6), Column.text("Mục tiêu", 36), Column.text("Cách tính", 58)),
                rows,
                List.of(),
                PATH + "?on=" + on);
    }

    private static String members(TargetView target, Measured reading) {
        return PATH + "/" + target.code() + "/members?reading=" + reading.code() + "&on=" + target.on();
    }

    private static BigDecimal wanted(BigDecimal value) {
        return value.stripTrailingZeros();
    }

    private static String stands(Progress progress) {
        return switch (progress) {
            case MET -> "Đạt";
            case ON_THE_WAY -> "Đang thực hiện";
            case NOT_MET -> "Chưa đạt";
            case UNKNOWN -> "Chưa có số liệu";
        };
    }
}
