package vn.ocop.embedded.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts, per namespace ({@code database.collection}), the documents that queries had to look at. */
final class ReadCounter {

    private final Map<String, LongAdder> examined = new ConcurrentHashMap<>();

    LongAdder of(String namespace) {
        return examined.computeIfAbsent(namespace, _ -> new LongAdder());
    }
}
