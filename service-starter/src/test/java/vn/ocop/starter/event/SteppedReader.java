package vn.ocop.starter.event;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.web.PageRequest;

/**
 * The reading side of a service whose records are handed in one by one: the reaction, putting aside, the keeping of dead
 * letters and their replay are those of every service; only the polling is the test's.
 */
public final class SteppedReader {
    private static final int ATTEMPTS = 3;
    private final Consumers consumers;
    private final DeadLetters letters;
    private final PuttingAside aside;
    private final Clock clock;

    public SteppedReader(
            String service,
            Subscription subscription,
            Collections collections,
            KafkaOperations<Object, Object> kafka,
            Clock clock) {
        this.clock = clock;
        letters = new DeadLetters(collections, service);
        aside = new PuttingAside(kafka, letters);
        aside.setWaitForSendResultTimeout(Duration.ofMillis(1));
        aside.setTimeoutBuffer(0);
        aside.setLogRecoveryRecord(false);
        consumers = new Consumers(
                Map.of(subscription.topic(), subscription),
                null,
                kafka,
                letters,
                new JsonMapper(),
                new ServiceProperties.Consumer(ATTEMPTS, Duration.ZERO),
                service);
    }

    /** Where the letters of a topic lie. */
    public static String lettersOf(String topic, String service) {
        return topic + "." + service + DeadLetters.SUFFIX;
    }

    /** Lets the service react to a record, or puts it aside; false if it must be handed in again. */
    public boolean take(ConsumerRecord<?, ?> message) {
        for (int attempt = 1; ; attempt++) {
            try {
                consumers.again(message);
                return true;
            } catch (RuntimeException failure) {
                if (Consumers.isStoreAway(failure)) {
                    return false;
                }
                if (failure instanceof MalformedEvent || attempt == ATTEMPTS) {
                    return putAside(message, failure);
                }
            }
        }
    }

    private boolean putAside(ConsumerRecord<?, ?> message, RuntimeException failure) {
        try {
            aside.accept(message, null, new ListenerExecutionFailedException("failed", failure));
            return true;
        } catch (RuntimeException busAway) {
            return false;
        }
    }

    /** Keeps what lies in the dead-letter topic; false if it must be handed in again. */
    public boolean keepLetter(ConsumerRecord<?, ?> message) {
        try {
            letters.keep(DeadLetterRecords.letter(message));
            return true;
        } catch (com.mongodb.MongoException away) {
            return false;
        }
    }

    /** Replays all open letters, as an operator does; the ids of those that failed again. */
    public List<String> replayAll(String by) {
        return new Replays(letters, consumers, clock)
                .many(Optional.empty(), PageRequest.first(200), by).failed().stream()
                        .map(Replayed.Failure::id)
                        .toList();
    }

    /** Discards a letter. */
    public void discard(String id, String by, String reason) {
        boolean isFirst = letters.settle(letters.getOpen(id), DeadLetter.State.DISCARDED, by, clock.instant(), reason)
                .isPresent();
        if (!isFirst) {
            throw new IllegalStateException(id + " was settled by somebody else");
        }
    }
}
