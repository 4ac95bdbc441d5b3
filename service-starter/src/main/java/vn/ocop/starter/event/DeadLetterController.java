package vn.ocop.starter.event;

import com.mongodb.MongoException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
class DeadLetterController {
    private final DeadLetters deadLetters;
    private final Consumers consumers;
    private final Clock clock;

    DeadLetterController(DeadLetters deadLetters, Consumers consumers, Clock clock) {
        this.deadLetters = deadLetters;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** Why a dead letter is discarded. */
    record Discarding(String reason) {}

    @GetMapping
    Page<DeadLetter> list(@RequestParam(defaultValue = "OPEN") DeadLetter.State state, PageRequest page) {
        return deadLetters.page(state, page);
    }

    @GetMapping("/{id}")
    DeadLetter read(@PathVariable String id) {
        return deadLetters.get(id);
    }

    /** Runs the reaction again; it is monotonic, so an event that a newer one has overtaken changes nothing. */
    @PostMapping("/{id}/replay")
    DeadLetter replay(@PathVariable String id, Caller caller) {
        DeadLetter letter = open(id);
        ConsumerRecord<Object, Object> message = new ConsumerRecord<>(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.data().getBytes(StandardCharsets.UTF_8));
        letter.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            consumers.again(message);
        } catch (MongoException storeAway) {
            throw storeAway;
        } catch (RuntimeException failure) {
            throw Refusal.conflict("dead-letter-fails", failure.getMessage());
        }
        return deadLetters.settle(letter, DeadLetter.State.REPLAYED, caller.subject(), clock.instant(), null);
    }

    @PostMapping("/{id}/discard")
    DeadLetter discard(@PathVariable String id, @RequestBody Discarding discarding, Caller caller) {
        new Faults().text(discarding.reason(), "reason", 1000).refuseIfAny();
        return deadLetters.settle(
                open(id), DeadLetter.State.DISCARDED, caller.subject(), clock.instant(), discarding.reason());
    }

    private DeadLetter open(String id) {
        DeadLetter letter = deadLetters.get(id);
        if (letter.state() != DeadLetter.State.OPEN) {
            throw Refusal.conflict("dead-letter-closed");
        }
        return letter;
    }
}
