package vn.ocop.training.topic;

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
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The list of topics. */
@RestController
@RequestMapping(TopicController.PATH)
@Tag(name = "topics", description = "What is taught, as a dated list")
class TopicController {
    static final String PATH = "/api/training/v1/topics";
    private final TopicList topics;
    private final Idempotency idempotency;

    TopicController(TopicList topics, Idempotency idempotency) {
        this.topics = topics;
        this.idempotency = idempotency;
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "List the topics, former and future ones too")
    Page<Topic> list(PageRequest page) {
        return topics.page(page);
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(
            summary = "Add a topic from a day on",
            description = "A topic of a code that is known takes its place from that day on. Takes an Idempotency-Key.")
    ResponseEntity<?> add(@RequestBody Topic topic, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, topic, _ -> ResponseEntity.created(URI.create(PATH))
                .body(topics.add(topic, caller).state()));
    }
}
