package vn.ocop.training.feedback;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.COMMUNE;
import static vn.ocop.training.Roles.COUNCIL;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.PRODUCER;
import static vn.ocop.training.Roles.TRADE;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.web.Page;

/** Feedback of participants, without who gave it. */
@RestController
@RequestMapping("/api/training/v1")
@Tag(name = "feedback", description = "What participants think of a course, anonymous")
class FeedbackController {
    private final Feedback feedback;

    FeedbackController(Feedback feedback) {
        this.feedback = feedback;
    }

    /** Codes to be drawn by the participants. */
    record Drawn(List<String> codes) {}

    /** What a participant thinks, with the code that was drawn. */
    record Form(String code, Map<String, Integer> scores, String text) {}

    @GetMapping("/feedback-questions")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "List the questions that are asked today")
    Page<Question> questions() {
        return new Page<>(feedback.questions(), null);
    }

    // No Idempotency-Key: remembering the answer would store the codes that must only be known as hashes.
    @PostMapping("/courses/{id}/feedback-codes")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(
            summary = "Make one-time codes, one for each seat that has not answered, to be drawn by the participants",
            description = "They are shown once and belong to nobody. Doing so again ends those that are unused.")
    ResponseEntity<Drawn> codes(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Drawn(feedback.codes(id)));
    }

    @PostMapping("/courses/{id}/feedback")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER})
    @Operation(
            summary = "Answer the questions on a course with a code",
            description = "The account that sends it is not kept, and no time but the day. A code serves once.")
    ResponseEntity<Void> answer(@PathVariable String id, @RequestBody Form form) {
        feedback.answer(id, form.code(), form.scores(), form.text());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/courses/{id}/feedback")
    @RolesAllowed({OFFICE, COMMUNE, TRAINING, AUDITOR})
    @Operation(
            summary = "What the participants of a course think, as a distribution",
            description = "Only their number until enough have answered (training.feedback.least-answers)")
    Results results(@PathVariable String id) {
        return feedback.results(id);
    }
}
