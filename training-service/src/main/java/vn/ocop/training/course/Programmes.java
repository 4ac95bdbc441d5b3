package vn.ocop.training.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tasks of the plan's section III, as they ship with the service. */
@Component
public class Programmes {
    private final List<Programme> all;

    Programmes(JsonMapper json) {
        try (InputStream in = Programmes.class.getResourceAsStream("/training/programmes.json")) {
            this.all = json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Programme> all() {
        return all;
    }

    boolean has(String task) {
        return all.stream().anyMatch(programme -> programme.task().equals(task));
    }
}
