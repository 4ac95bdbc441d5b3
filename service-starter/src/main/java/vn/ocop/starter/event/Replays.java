package vn.ocop.starter.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.starter.event.DeadLetter.State;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.PageRequest;

/**
 * Runs the reactions to dead letters again. Reactions take only what is newer than what they have, so a letter that a
 * newer event has overtaken changes nothing, and one that is replayed twice (by two operators, or because the process
 * died before it was noted) changes things once.
 */
final class Replays {
    private final DeadLetters deadLetters;
    private final Consumers consumers;
    private final Clock clock;

    Replays(DeadLetters deadLetters, Consumers consumers, Clock clock) {
        this.deadLetters = deadLetters;
        this.consumers = consumers;
        this.clock = clock;
    }

    /**
     * Replays one.
     *
     * @throws Refusal of kind CONFLICT if it fails again, which leaves it open, or if it is settled
     */
    DeadLetter one(String id, String by) {
        DeadLetter letter = deadLetters.getOpen(id);
        runAgain(letter).ifPresent(cause -> {
            throw Refusal.conflict("dead-letter-fails", cause);
        });
        return settle(letter, by).orElseThrow(() -> Refusal.conflict("dead-letter-closed"));
    }

    /**
     * Replays the open ones in the order in which they were sent. One that fails stays open and stops nobody, not even the
     * later ones of its key: they would not have waited when they came first either, and each carries the whole state.
     */
    Replayed many(Optional<String> topic, PageRequest request, String by) {
        List<Replayed.Failure> failed = new ArrayList<>();
        int[] replayed = {0};
        String next = deadLetters.visitOpen(topic, request, letter -> runAgain(letter)
                .ifPresentOrElse(
                        cause -> failed.add(new Replayed.Failure(letter.id(), letter.key(), cause)),
                        () -> replayed[0] += settle(letter, by).isPresent() ? 1 : 0));
        return new Replayed(replayed[0], failed, next);
    }

    /** The cause if it fails again. */
    private Optional<String> runAgain(DeadLetter letter) {
        try {
            consumers.again(DeadLetterRecords.original(letter));
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (Consumers.isStoreAway(failure)) {
                throw failure;
            }
            return Optional.of(DeadLetterRecords.cause(failure));
        }
    }

    private Optional<DeadLetter> settle(DeadLetter letter, String by) {
        return deadLetters.settle(letter, State.REPLAYED, by, clock.instant(), null);
    }
}
