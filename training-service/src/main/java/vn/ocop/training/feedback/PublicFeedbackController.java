package vn.ocop.training.feedback;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.web.Page;

/** The questions and the way to answer them, for participants: they have no account, only the code they drew. */
@RestController
@RequestMapping("/api/public/v1")
@PermitAll
@Tag(name = "feedback", description = "What participants think of a course, anonymous")
class PublicFeedbackController {
    private final Feedback feedback;

    PublicFeedbackController(Feedback feedback) {
        this.feedback = feedback;
    }

    /** What a participant thinks, with the code that was drawn. */
    record Form(String code, Map<String, Integer> scores, String text) {}

    @GetMapping("/feedback-questions")
    @Operation(summary = "List the questions that are asked today")
    Page<Question> questions() {
        return new Page<>(feedback.questions(), null);
    }

    // No Idempotency-Key: the code is one, and remembering the request would tie it to the answer.
    @PostMapping("/courses/{id}/feedback")
    @Operation(
            summary = "Answer the questions on a course with a code",
            description = "Nothing is kept of who sends it, and no time but the day. A code serves once.")
    ResponseEntity<Void> answer(@PathVariable String id, @RequestBody Form form) {
        feedback.answer(id, form.code(), form.scores(), form.text());
        return ResponseEntity.noContent().build();
    }
}
