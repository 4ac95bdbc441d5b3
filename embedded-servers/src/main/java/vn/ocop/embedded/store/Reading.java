package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One query under way: candidates in order, looked at only as far as documents are taken.
 *
 * <p>Documents are read when they are taken; one that has gone or no longer matches by then is left out.
 */
final class Reading implements Iterator<Document> {

    private final LongFunction<Document> read;
    private final Predicate<Document> matches;
    private final boolean checked;
    private Iterator<Long> candidates;
    private long skip;
    private long left = Long.MAX_VALUE;
    private long examined;
    private long taken;
    private Document next;
    private long nextNumber;
    private long lastNumber;

    private Reading(
            LongFunction<Document> read, Predicate<Document> matches, boolean checked, Iterator<Long> candidates) {
        this.read = read;
        this.matches = matches;
        this.checked = checked;
        this.candidates = candidates;
    }

    /** Begins to read; {@code ordered} says that the candidates come in the order asked for. */
    static Reading of(
            FindRequest request,
            Iterator<Long> candidates,
            boolean ordered,
            LongFunction<Document> read,
            Predicate<Document> matches) {
        var reading = new Reading(read, matches, false, candidates);
        if (!ordered) {
            var found = new ArrayList<Sorted>();
            while (reading.hasNext()) {
                var document = reading.next();
                found.add(Sorted.of(reading.lastNumber, document, request.sort()));
            }
            long examined = reading.examined;
            found.sort(Sorted.order(request.sort()));
            reading = new Reading(
                    read, matches, true, found.stream().map(Sorted::number).iterator());
            reading.examined = examined;
        }
        reading.skip = request.skip();
        reading.left = request.limit() == 0 ? Long.MAX_VALUE : request.limit();
        return reading;
    }

    /** Documents looked at so far. */
    long examined() {
        return examined;
    }

    /** Documents taken so far. */
    long taken() {
        return taken;
    }

    /** Copies what is left to look at, so that the index may change from now on. */
    void detach() {
        Iterable<Long> rest = () -> candidates;
        PrimitiveIterator.OfLong copy = LongStream.of(StreamSupport.stream(rest.spliterator(), false)
                        .mapToLong(Long::longValue)
                        .toArray())
                .iterator();
        candidates = copy;
    }

    @Override
    public boolean hasNext() {
        while (next == null && left > 0 && candidates.hasNext()) {
            nextNumber = candidates.next();
            var document = read.apply(nextNumber);
            examined += checked ? 0 : 1;
            if (document != null && matches.test(document)) {
                if (skip > 0) {
                    skip--;
                } else {
                    next = document;
                    left--;
                }
            }
        }
        return next != null;
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var document = next;
        lastNumber = nextNumber;
        next = null;
        taken++;
        return document;
    }

    /** A match, reduced to what it is sorted by. */
    private record Sorted(long number, List<Optional<Object>> values) {

        static Sorted of(long number, Document document, Document sort) {
            return new Sorted(
                    number,
                    sort.keySet().stream()
                            .map(path -> Optional.ofNullable(Utils.getSubdocumentValueCollectionAware(document, path)))
                            .toList());
        }

        static Comparator<Sorted> order(Document sort) {
            var directions = sort.values().stream()
                    .map(direction ->
                            ((Number) direction).intValue() > 0 ? ValueComparator.asc() : ValueComparator.desc())
                    .toList();
            return (a, b) -> Stream.iterate(0, i -> i < directions.size(), i -> i + 1)
                    .mapToInt(i -> directions
                            .get(i)
                            .compare(
                                    a.values.get(i).orElse(null),
                                    b.values.get(i).orElse(null)))
                    .filter(order -> order != 0)
                    .findFirst()
                    .orElse(0);
        }
    }
}
