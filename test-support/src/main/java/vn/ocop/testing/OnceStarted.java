package vn.ocop.testing;

import java.util.function.Supplier;

/** A value made at first use and never again. */
final class OnceStarted<T> {

    private final Supplier<T> start;
    private T started;

    OnceStarted(Supplier<T> start) {
        this.start = start;
    }

    synchronized T get() {
        if (started == null) {
            started = start.get();
        }
        return started;
    }
}
