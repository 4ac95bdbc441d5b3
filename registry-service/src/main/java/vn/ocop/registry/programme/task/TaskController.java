package vn.ocop.registry.programme.task;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.COUNCIL;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.TRADE;
import static vn.ocop.registry.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.programme.Asked;
import vn.ocop.registry.programme.Slices;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The tasks of the plan over HTTP: where each stands for each year. */
@RestController
@RequestMapping(TaskController.PATH)
@RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, AUDITOR})
@Tag(
        name = "programme-tasks",
        description = "The 41 tasks of the plan (Annex 1): deadlines, reports of the leading agencies, what is overdue")
class TaskController {
    static final String PATH = "/api/registry/v1/programme/tasks";
    private static final int LONGEST_QUERY = 200;
    private static final String FILTERS =
            "year; state: NOT_DUE, DUE, OVERDUE, REPORTED, LATE; lead: key of an agency; section: I to X; q: words of code, title and leading agencies begin with these; on: the day, today without it";
    private final Tasks tasks;
    private final Agencies agencies;
    private final TaskBoard board;
    private final Today today;

    TaskController(Tasks tasks, Agencies agencies, TaskBoard board, Today today) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.board = board;
        this.today = today;
    }

    /**
     * A task with all that it owes.
     *
     * @param parent code of the task it is a part of, null for most
     */
    record TaskDetail(String code, String parent, LocalDate on, Deadline due, List<TaskView> years) {}

    @GetMapping
    @Operation(summary = "List the tasks of the plan, year by year, with where they stand", description = FILTERS)
    @Parameter(name = "year")
    @Parameter(name = "state")
    @Parameter(name = "lead")
    @Parameter(name = "section")
    @Parameter(name = "q")
    @Parameter(name = "on")
    Page<TaskView> list(NativeWebRequest request, PageRequest page) {
        TaskQuestion question = question(request);
        return Slices.of(views(question), page, "tasks " + question);
    }

    @GetMapping("/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx. " + FILTERS)
    void export(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        export.answer(
                response,
                "programme-tasks",
                TaskColumns.tasks(locale),
                views(question(export.filters())).iterator());
    }

    @GetMapping("/overdue")
    @Operation(
            summary = "What is overdue on a day, the longest first",
            description = "on: the day, today without it; lead: key of an agency")
    @Parameter(name = "on")
    @Parameter(name = "lead")
    Page<TaskView> overdue(NativeWebRequest request, PageRequest page) {
        Parameters asked = new Parameters(request, Set.of("on", "lead"));
        TaskQuestion question =
                new TaskQuestion(Asked.day(asked, today), null, TaskState.OVERDUE, lead(asked), null, List.of());
        List<TaskView> longest = views(question).stream()
                .sorted(Comparator.comparing(TaskView::dueOn))
                .toList();
        return Slices.of(longest, page, "overdue " + question);
    }

    @GetMapping("/summary")
    @Operation(
            summary = "The tasks of a year by section and leading agency, with inspection, study visits and review",
            description = "year: that of the day without it, or the last of the plan; on: the day, today without it")
    @Parameter(name = "year")
    @Parameter(name = "on")
    TaskSummary summary(NativeWebRequest request) {
        Parameters asked = new Parameters(request, Set.of("year", "on"));
        LocalDate on = Asked.day(asked, today);
        Integer year = Asked.year(asked, "year");
        return board.summary(year == null ? tasks.term().yearOf(on) : year, on);
    }

    @GetMapping("/summary/export")
    @Operation(summary = "The counts of the summary as a file", description = "format=csv or xlsx. year, on")
    void summary(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        export.answer(
                response,
                "programme-tasks-summary",
                TaskColumns.summary(locale),
                TaskColumns.SummaryRow.of(summary(export.filters())).iterator());
    }

    @GetMapping("/agencies")
    @Operation(summary = "The agencies of the plan, and who took their work over, where it is known")
    Page<Agency> agencies() {
        return new Page<>(agencies.all(), null);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a task with all years that are owed", description = "on: the day, today without it")
    @Parameter(name = "on")
    TaskDetail read(@PathVariable String code, NativeWebRequest request) {
        Task task = tasks.get(code);
        LocalDate on = Asked.day(new Parameters(request, Set.of("on")), today);
        return new TaskDetail(
                task.code(),
                task.parent(),
                on,
                task.deadline(),
                board.of(task, on).stream()
                        .map(owed -> TaskView.of(owed, agencies))
                        .toList());
    }

    private List<TaskView> views(TaskQuestion question) {
        return board.owed(question).stream()
                .map(owed -> TaskView.of(owed, agencies))
                .toList();
    }

    private TaskQuestion question(NativeWebRequest request) {
        Parameters asked = new Parameters(request, Set.of("year", "state", "lead", "section", "q", "on"));
        String state = asked.constant("state", TaskState.class, false);
        return new TaskQuestion(
                Asked.day(asked, today),
                Asked.year(asked, "year"),
                state == null ? null : TaskState.valueOf(state),
                lead(asked),
                section(asked),
                words(asked));
    }

    private String lead(Parameters asked) {
        String lead = asked.text("lead");
        if (lead != null && agencies.find(lead).isEmpty()) {
            throw Refusal.malformed("lead", "unknown");
        }
        return lead;
    }

    private String section(Parameters asked) {
        String section = asked.text("section");
        if (section != null
                && tasks.sections().stream().noneMatch(known -> known.no().equals(section))) {
            throw Refusal.malformed("section", "unknown");
        }
        return section;
    }

    private static List<String> words(Parameters asked) {
        String query = asked.text("q");
        if (query != null && query.length() > LONGEST_QUERY) {
            throw Refusal.malformed("q", "too-long", LONGEST_QUERY);
        }
        List<String> words = TaskQuestion.words(query);
        if (query != null && words.isEmpty()) {
            throw Refusal.malformed("q", "no-words");
        }
        return words;
    }
}
