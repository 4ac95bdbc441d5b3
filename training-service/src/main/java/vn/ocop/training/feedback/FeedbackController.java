package vn.ocop.training.feedback;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.COMMUNE;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Codes for participants, and what they answered to {@link PublicFeedbackController}; for those who hold courses. */
@RestController
@RequestMapping("/api/training/v1/courses/{id}")
@Tag(name = "feedback", description = "What participants think of a course, anonymous")
class FeedbackController {
    private final Feedback feedback;

    FeedbackController(Feedback feedback) {
        this.feedback = feedback;
    }

    /** Codes to be drawn by the participants. */
    record Drawn(List<String> codes) {}

    // No Idempotency-Key: remembering the answer would store the codes that must only be known as hashes.
    @PostMapping("/feedback-codes")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(
            summary = "Make one-time codes, one for each seat that has not answered, to be drawn by the participants",
            description = "They are shown once and belong to nobody. Doing so again ends those that are unused.")
    ResponseEntity<Drawn> codes(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Drawn(feedback.codes(id)));
    }

    @GetMapping("/feedback")
    @RolesAllowed({OFFICE, COMMUNE, TRAINING, AUDITOR})
    @Operation(
            summary = "What the participants of a course think, as a distribution",
            description = "Only their number until enough have answered (training.feedback.least-answers)")
    Results results(@PathVariable String id) {
        return feedback.results(id);
    }
}
