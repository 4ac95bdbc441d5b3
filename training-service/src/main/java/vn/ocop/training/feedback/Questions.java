package vn.ocop.training.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The questions as they ship with the service. */
@Component
class Questions {
    private final List<Question> all;

    Questions(JsonMapper json) {
        try (InputStream in = Questions.class.getResourceAsStream("/training/feedback-questions.json")) {
            this.all = json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are asked on that day. */
    List<Question> on(LocalDate day) {
        return all.stream().filter(question -> question.isAskedOn(day)).toList();
    }

    List<Question> all() {
        return all;
    }
}
