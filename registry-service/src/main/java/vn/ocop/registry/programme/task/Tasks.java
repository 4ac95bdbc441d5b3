package vn.ocop.registry.programme.task;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.text.Label;

/** The tasks of the plan, as they ship with the service. */
@Component
public class Tasks {
    private final Annex annex;
    private final Map<String, Task> byCode;
    private final Map<String, Section> bySection;

    Tasks(JsonMapper json) {
        annex = json.readValue(Tasks.class.getResourceAsStream("/programme/tasks.json"), Annex.class);
        byCode = annex.tasks().stream().collect(Collectors.toMap(Task::code, Function.identity()));
        bySection = annex.sections().stream().collect(Collectors.toMap(Section::no, Function.identity()));
    }

    /** Annex 1 as data. */
    record Annex(Term term, List<Section> sections, List<Task> tasks) {}

    /** A section of the annex. */
    public record Section(String no, Label title) {}

    public Term term() {
        return annex.term();
    }

    /** In the order of the plan. */
    public List<Section> sections() {
        return annex.sections();
    }

    /** The section with that Roman number. */
    public Section section(String no) {
        return bySection.get(no);
    }

    /** In the order of the plan. */
    public List<Task> all() {
        return annex.tasks();
    }

    /** @throws Refusal of kind NOT_FOUND */
    public Task get(String code) {
        Task task = byCode.get(code);
        if (task == null) {
            throw Refusal.notFound("task", code);
        }
        return task;
    }
}
