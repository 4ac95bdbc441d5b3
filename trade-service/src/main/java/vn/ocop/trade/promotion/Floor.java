package vn.ocop.trade.promotion;

import static vn.ocop.trade.promotion.Application.State.APPLIED;
import static vn.ocop.trade.promotion.Application.State.REFUSED;
import static vn.ocop.trade.promotion.Application.State.SELECTED;
import static vn.ocop.trade.promotion.Application.State.WAITING;
import static vn.ocop.trade.promotion.Application.State.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.promotion.Application.Decision;

/**
 * Who has which booth and who waits, in the order of application. No booth is ever given out twice, nor one more than
 * there are.
 *
 * @param booths how many; 0 where nobody needs one
 * @param applications all that ever were
 */
record Floor(int booths, List<Application> applications) {

    /** The last application of the entity, withdrawn or not. */
    Optional<Application> last(String entityId) {
        return applications.reversed().stream()
                .filter(one -> one.entityId().equals(entityId))
                .findFirst();
    }

    List<Application> in(Application.State state) {
        return applications.stream().filter(one -> one.is(state)).toList();
    }

    Floor with(Application more) {
        List<Application> all = new ArrayList<>(applications);
        all.add(more);
        return new Floor(booths, List.copyOf(all));
    }

    /**
     * Takes the entity in; who has that booth already keeps it.
     *
     * @param asked number of the booth, null for the lowest that is free
     * @throws Refusal if no booth is left, that one is taken, or others wait and no reason is given to pass them over
     */
    Floor given(String entityId, Integer asked, Decision decision) {
        Application one = current(entityId);
        if (one.is(SELECTED) && (asked == null || asked.equals(one.booth()))) {
            return this;
        }
        requireOpen(one);
        if (decision.reason() == null) {
            requireNobodyBefore(one);
        }
        return with(one, one.decided(SELECTED, booth(asked), decision));
    }

    /** Lets the entity wait for a booth. */
    Floor waiting(String entityId, Decision decision) {
        Application one = current(entityId);
        if (!one.is(APPLIED)) {
            throw Refusal.conflict("application-decided", one.entityName(), one.state());
        }
        return with(one, one.decided(WAITING, null, decision));
    }

    Floor refused(String entityId, Decision decision) {
        Application one = current(entityId);
        requireOpen(one);
        return with(one, one.decided(REFUSED, null, decision));
    }

    /** Takes the application back; its booth is free again. */
    Floor withdrawn(String entityId, Decision decision) {
        Application one = current(entityId);
        if (!one.isOpen() && !one.is(SELECTED)) {
            throw Refusal.conflict("application-decided", one.entityName(), one.state());
        }
        return with(one, one.decided(WITHDRAWN, null, decision));
    }

    /** With another number of booths. @throws Refusal if one that is given out would be gone */
    Floor of(int next) {
        boolean fits = in(SELECTED).stream().allMatch(one -> one.booth() == null ? next == 0 : one.booth() <= next);
        if (!fits) {
            throw Refusal.conflict("booths-given-out");
        }
        return new Floor(next, applications);
    }

    /** Without these products. */
    Floor without(Set<String> productIds) {
        return new Floor(
                booths,
                applications.stream().map(one -> one.without(productIds)).toList());
    }

    private Application current(String entityId) {
        return last(entityId).orElseThrow(() -> Refusal.notFound("application", entityId));
    }

    private static void requireOpen(Application one) {
        if (!one.isOpen()) {
            throw Refusal.conflict("application-decided", one.entityName(), one.state());
        }
    }

    private void requireNobodyBefore(Application one) {
        applications.stream()
                .takeWhile(other -> other != one)
                .filter(other -> other.is(WAITING))
                .findFirst()
                .ifPresent(first -> {
                    throw Refusal.conflict("others-wait", first.entityName());
                });
    }

    private Integer booth(Integer asked) {
        if (booths == 0) {
            return null;
        }
        Set<Integer> taken = in(SELECTED).stream()
                .map(Application::booth)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (asked == null) {
            return IntStream.rangeClosed(1, booths)
                    .filter(number -> !taken.contains(number))
                    .boxed()
                    .findFirst()
                    .orElseThrow(() -> Refusal.conflict("no-booth-left", booths));
        }
        if (asked < 1 || asked > booths) {
            throw Refusal.invalid("booth", "between", 1, booths);
        }
        if (taken.contains(asked)) {
            throw Refusal.conflict("booth-taken", asked);
        }
        return asked;
    }

    private Floor with(Application before, Application after) {
        return new Floor(
                booths,
                applications.stream().map(one -> one == before ? after : one).toList());
    }
}
