package vn.ocop.registry.programme.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.report.Table.Column;
import vn.ocop.registry.programme.report.Table.Row;
import vn.ocop.registry.programme.task.Overdue;
import vn.ocop.registry.programme.task.TaskBoard;
import vn.ocop.registry.programme.task.TaskSummary;
import vn.ocop.registry.programme.task.TaskSummary.Counts;

/** Section III: the tasks of Annex 1, what is overdue, and inspection, study visits and review. */
@Component
class TaskPart implements Part {
    private static final String PATH = "/api/registry/v1/programme/tasks";
    private static final int LONGEST_TEXT = 600;
    private final TaskBoard board;

    TaskPart(TaskBoard board) {
        this.board = board;
    }

    @Override
    public Section of(int year, LocalDate on) {
        TaskSummary summary = board.summary(year, on);
        boolean owed = summary.total().due() > 0;
        return new Section(
                "III",
                "Thực hiện các nhiệm vụ trọng tâm (Phụ lục 1)",
                owed,
                List.of(sections(summary, owed), overdue(year, on), activities(summary)));
    }

    private static Table sections(TaskSummary summary, boolean owed) {
        String which = "?year=" + summary.year() + "&on=" + summary.on();
        Stream<Row> sections = summary.bySection().stream()
                .map(group -> Row.of(
                        PATH + which + "&section=" + group.key(),
                        cells(group.key(), group.name().vi(), group.counts())));
        Stream<Row> total = Stream.of(Row.total(PATH + which, cells(null, "Tổng cộng", summary.total())));
        return new Table(
                "III.1",
                "Tình hình thực hiện nhiệm vụ năm " + summary.year(),
                List.of(
                        Column.text("TT", 6),
                        Column.text("Nội dung", 38),
                        Column.number("Phải báo cáo", 10),
                        Column.number("Đúng hạn", 9),
                        Column.number("Trễ hạn", 9),
                        Column.number("Quá hạn", 9),
                        Column.number("Sắp đến hạn", 9),
                        Column.number("Chưa đến hạn", 10)),
                owed ? Stream.concat(sections, total).toList() : List.of(),
                List.of("Nguồn: báo cáo của các đơn vị chủ trì kèm minh chứng, đến hết ngày "
                        + Written.day(summary.on()) + "."),
                PATH + "/summary" + which);
    }

    private static Object[] cells(String number, String title, Counts counts) {
        return new Object[] {
            number,
            title,
            counts.due(),
            counts.reported(),
            counts.late(),
            counts.overdue(),
            counts.open(),
            counts.notYet()
        };
    }

    private Table overdue(int year, LocalDate on) {
        List<Row> rows = board.overdue(year, on).stream().map(TaskPart::row).toList();
        return new Table(
                "III.2",
                "Nhiệm vụ quá hạn báo cáo",
                List.of(
                        Column.text("TT", 7),
                        Column.text("Nội dung", 38),
                        Column.text("Đơn vị chủ trì", 20),
                        Column.text("Thời gian thực hiện/hoàn thành", 14),
                        Column.day("Hạn báo cáo"),
                        Column.number("Số ngày quá hạn", 9)),
                rows,
                List.of("Đến hết ngày " + Written.day(on) + "."),
                PATH + "?year=" + year + "&state=OVERDUE&on=" + on);
    }

    private static Row row(Overdue overdue) {
        return Row.of(
                PATH + "/" + overdue.task().code(),
                overdue.task().code(),
                overdue.task().title().vi(),
                overdue.lead().stream().map(name -> name.vi()).collect(Collectors.joining("; ")),
                overdue.task().asWritten(),
                overdue.dueOn(),
                overdue.days());
    }

    private static Table activities(TaskSummary summary) {
        List<Row> rows = summary.activities().stream()
                .filter(activity -> activity.text() != null)
                .map(activity -> Row.of(
                        PATH + "/" + activity.task() + "/reports",
                        activity.task(),
                        activity.title().vi(),
                        activity.reportedOn(),
                        shortened(activity.text())))
                .toList();
        return new Table(
                "III.3",
                "Kiểm tra, giám sát; tham quan, học tập kinh nghiệm; tổng kết",
                List.of(
                        Column.text("TT", 7),
                        Column.text("Nội dung", 25),
                        Column.day("Ngày báo cáo"),
                        Column.text("Kết quả", 56)),
                rows,
                List.of(),
                PATH + "/summary?year=" + summary.year() + "&on=" + summary.on());
    }

    /** The report itself has the whole text. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
