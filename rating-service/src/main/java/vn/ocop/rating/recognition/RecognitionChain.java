package vn.ocop.rating.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The recognitions of one product, of which each takes the place of the one before.
 *
 * @param all in the order of their days of issue, the newest last
 */
record RecognitionChain(List<Recognition> all) {

    /**
     * The chain with one more. It takes its place by its day of issue, after those of the same day: the one before is
     * replaced by it, and it by the one after.
     */
    List<Recognition> with(Recognition one) {
        LocalDate issued = one.grant().issuedOn();
        List<Recognition> older = new ArrayList<>(all.stream()
                .filter(other -> !other.grant().issuedOn().isAfter(issued))
                .toList());
        List<Recognition> newer = all.subList(older.size(), all.size());
        if (!older.isEmpty()) {
            older.add(older.removeLast().replaced(issued));
        }
        older.add(newer.isEmpty() ? one : one.replaced(newer.getFirst().grant().issuedOn()));
        older.addAll(newer);
        return List.copyOf(older);
    }

    /** The chain with its newest changed. */
    List<Recognition> withLast(Recognition changed) {
        return Stream.concat(all.stream().limit(all.size() - 1L), Stream.of(changed))
                .toList();
    }

    /** The newest recognition with this number. */
    Optional<Recognition> withNumber(Function<Grant, String> number, String key) {
        return all.reversed().stream()
                .filter(recognition -> Optional.ofNullable(number.apply(recognition.grant()))
                        .map(PrintedNumber::key)
                        .filter(key::equals)
                        .isPresent())
                .findFirst();
    }

    /** What took the place of a recognition; empty for the newest. */
    Optional<Grant> successorOf(Recognition recognition) {
        return all.stream().skip(all.indexOf(recognition) + 1L).findFirst().map(Recognition::grant);
    }
}
