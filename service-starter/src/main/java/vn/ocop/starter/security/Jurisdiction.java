package vn.ocop.starter.security;

import java.util.Collection;
import java.util.Objects;
import vn.ocop.starter.problem.Refusal;

/**
 * Where a caller may act. The starter only knows that units contain units; a service that knows the tree of units
 * supplies it as a bean.
 */
@FunctionalInterface
public interface Jurisdiction {
    /** Without a tree a unit contains only itself. */
    Jurisdiction FLAT = Objects::equals;

    /** Whether the first unit is the second one or contains it. */
    boolean contains(String unit, String inner);

    /** Whether one of the caller's units contains one of the given ones. */
    default boolean covers(Caller caller, Collection<String> units) {
        return caller.units().stream().anyMatch(own -> units.stream().anyMatch(unit -> contains(own, unit)));
    }

    /** @throws Refusal of kind FORBIDDEN unless the caller is in charge of one of the units */
    default void require(Caller caller, Collection<String> units) {
        if (!covers(caller, units)) {
            throw Refusal.forbidden("outside-jurisdiction", String.join(", ", units));
        }
    }
}
