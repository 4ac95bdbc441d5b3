package vn.ocop.registry.programme.task;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.starter.table.Column;
import vn.ocop.starter.text.Label;

/** The columns of the tasks and of their summary as files. */
final class TaskColumns {
    private TaskColumns() {}

    static List<Column<TaskView>> tasks(Locale locale) {
        Function<Label, String> word = word(locale);
        return List.of(
                new Column<>("Nhiệm vụ", "Task", TaskView::code),
                new Column<>("Năm", "Year", TaskView::year),
                new Column<>("Nội dung", "Title", task -> word.apply(task.title())),
                new Column<>("Đơn vị chủ trì", "Lead", task -> task.lead().stream()
                        .map(lead -> word.apply(lead.name()))
                        .collect(Collectors.joining("; "))),
                new Column<>("Thời gian theo kế hoạch", "Deadline in the plan", TaskView::deadline),
                new Column<>("Hạn báo cáo", "Due on", TaskView::dueOn),
                new Column<>("Trạng thái", "State", task -> task.state().name()),
                new Column<>("Ngày báo cáo", "Reported on", TaskView::reportedOn),
                new Column<>("Số ngày quá hạn", "Days overdue", TaskView::daysOverdue),
                new Column<>("Số báo cáo", "Reports", TaskView::reports));
    }

    /** A row of the summary as a file. */
    record SummaryRow(String by, TaskSummary.Group group) {
        static Stream<SummaryRow> of(TaskSummary summary) {
            return Stream.of(
                            Stream.of(new SummaryRow("total", new TaskSummary.Group("", null, summary.total()))),
                            summary.bySection().stream().map(group -> new SummaryRow("section", group)),
                            summary.byLead().stream().map(group -> new SummaryRow("lead", group)))
                    .flatMap(Function.identity());
        }
    }

    static List<Column<SummaryRow>> summary(Locale locale) {
        Function<Label, String> word = word(locale);
        return List.of(
                new Column<>("Theo", "By", SummaryRow::by),
                new Column<>("Mã", "Key", row -> row.group().key()),
                new Column<>("Tên", "Name", row -> word.apply(row.group().name())),
                new Column<>("Phải báo cáo", "Due", row -> row.group().counts().due()),
                new Column<>("Đúng hạn", "In time", row -> row.group().counts().reported()),
                new Column<>("Trễ hạn", "Late", row -> row.group().counts().late()),
                new Column<>("Quá hạn", "Overdue", row -> row.group().counts().overdue()),
                new Column<>(
                        "Sắp đến hạn", "Due soon", row -> row.group().counts().open()),
                new Column<>("Chưa đến hạn", "Not due yet", row -> row.group()
                        .counts()
                        .notYet()));
    }

    private static Function<Label, String> word(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return label -> label == null ? null : english ? label.en() : label.vi();
    }
}
