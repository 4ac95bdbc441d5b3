package vn.ocop.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The instances of a service, asked in turn. One that let nobody in a moment ago is asked after the others; when none of
 * them lets anybody in, the service is away from then on.
 */
final class Instances {
    private static final long REFUSED_LATELY = Duration.ofSeconds(2).toNanos();
    private static final long THERE = 0;
    private final List<URI> addresses;
    private final Map<URI, Long> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong awaySince = new AtomicLong(THERE);

    Instances(List<URI> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** All of them, in the order in which the next request asks them. */
    List<URI> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), addresses.size());
        long now = System.nanoTime();
        List<URI> order = new ArrayList<>();
        List<URI> last = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            URI address = addresses.get((first + i) % addresses.size());
            Long refused = refusals.get(address);
            (refused != null && now - refused < REFUSED_LATELY ? last : order).add(address);
        }
        order.addAll(last);
        return order;
    }

    void refused(URI address) {
        refusals.put(address, System.nanoTime());
    }

    /** One of them took the request, whatever it answers. */
    void reached(URI address) {
        refusals.remove(address);
        awaySince.set(THERE);
    }

    /** How long none of them has let anybody in; to be asked by those whom all have refused. */
    Duration away() {
        long now = System.nanoTime();
        // Zero stands for a service that is there.
        awaySince.compareAndSet(THERE, now == THERE ? 1 : now);
        return Duration.ofNanos(Math.max(0, now - awaySince.get()));
    }
}
