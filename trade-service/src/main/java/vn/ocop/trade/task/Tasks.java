package vn.ocop.trade.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tasks of the plan's section V, as they ship with the service. */
@Component
public class Tasks {
    private final List<Task> all;

    Tasks(JsonMapper json) {
        try (InputStream in = Tasks.class.getResourceAsStream("/trade/tasks.json")) {
            this.all = json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the plan. */
    public List<Task> all() {
        return all;
    }

    /** The task of that code, if it is to be done on that day. */
    public Optional<Task> find(String code, LocalDate day) {
        return all.stream()
                .filter(task -> task.code().equals(code) && task.isOn(day))
                .findFirst();
    }
}
