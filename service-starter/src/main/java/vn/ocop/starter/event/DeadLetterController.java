package vn.ocop.starter.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** What operators do with dead letters: read them, run them again, or discard them with a reason. */
@RestController
@RequestMapping("${service.api}/dead-letters")
@PreAuthorize("hasAnyRole(@operators)")
@Tag(name = "dead-letters", description = "Events of others that this service could not process")
class DeadLetterController {
    private final DeadLetters deadLetters;
    private final Replays replays;
    private final Clock clock;

    DeadLetterController(DeadLetters deadLetters, Replays replays, Clock clock) {
        this.deadLetters = deadLetters;
        this.replays = replays;
        this.clock = clock;
    }

    /** Why a dead letter is discarded. */
    record Discarding(String reason) {}

    @GetMapping
    @Operation(summary = "List dead letters with their causes, in the order in which the events were sent")
    Page<DeadLetter> list(
            @RequestParam(defaultValue = "OPEN") DeadLetter.State state,
            @RequestParam Optional<String> topic,
            PageRequest page) {
        return deadLetters.page(state, topic, page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a dead letter with its cause and the record as it was received")
    DeadLetter read(@PathVariable String id) {
        return deadLetters.get(id);
    }

    @PostMapping("/{id}/replay")
    @Operation(
            summary = "Process an event again",
            description =
                    "Harmless if a newer event has overtaken it or if it was processed before. Fails with 409 and the "
                            + "cause if it still can't be processed; it then stays open.")
    DeadLetter replay(@PathVariable String id, Caller caller) {
        return replays.one(id, caller.subject());
    }

    @PostMapping("/replay")
    @Operation(
            summary =
                    "Process all open dead letters again, one page in each call, in the order in which they were sent",
            description =
                    "Those that fail again are told with their causes, stay open and stop no other. While next is not "
                            + "null there are more: pass it as cursor.")
    Replayed replayAll(@RequestParam Optional<String> topic, PageRequest page, Caller caller) {
        return replays.many(topic, page, caller.subject());
    }

    @PostMapping("/{id}/discard")
    @Operation(summary = "Settle a dead letter that shall not be processed, with the reason")
    DeadLetter discard(@PathVariable String id, @RequestBody Discarding discarding, Caller caller) {
        new Faults().text(discarding.reason(), "reason", 1000).refuseIfAny();
        return deadLetters
                .settle(
                        deadLetters.getOpen(id),
                        DeadLetter.State.DISCARDED,
                        caller.subject(),
                        clock.instant(),
                        discarding.reason())
                .orElseThrow(() -> Refusal.conflict("dead-letter-closed"));
    }
}
