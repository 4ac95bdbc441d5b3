package vn.ocop.registry.programme.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.ocop.registry.programme.history.Recognised;
import vn.ocop.registry.programme.history.Submitted;

/**
 * All that is known of one product until a day, from which its standing follows.
 *
 * @param recognitions those that had begun, with three stars or more
 * @param dossiers those that were handed in or judged
 */
record ProductFacts(ProductPath path, List<Recognised> recognitions, List<Submitted> dossiers, LocalDate day) {
    private static final int IDEA = 2;
    private static final int CARRYING_OUT = 4;
    private static final int EVALUATION = 5;

    /** A star that holds comes first, also of a withdrawn product and of one that the register learned of later. */
    LineStanding standing() {
        return recognitions.stream()
                .filter(one -> one.on(day))
                .findFirst()
                .flatMap(one -> LineStanding.ofStar(one.star()))
                .orElseGet(this::withoutStar);
    }

    Reached reached() {
        return new Reached(
                path.furthest() >= IDEA,
                path.furthest() >= CARRYING_OUT,
                path.furthest() >= EVALUATION || !dossiers.isEmpty(),
                !recognitions.isEmpty());
    }

    boolean withdrawn() {
        return path.known() && path.state().isWithdrawn();
    }

    /** The last one, null if it never had any. */
    Recognised latest() {
        return recognitions.stream()
                .max(Comparator.comparing(Recognised::firstDay).thenComparing(Recognised::version))
                .orElse(null);
    }

    /** The one whose product was registered first. */
    ProductFacts earlier(ProductFacts other) {
        Comparator<ProductFacts> order = Comparator.comparing(
                        (ProductFacts facts) -> facts.path().since())
                .thenComparing(facts -> facts.path().state().id());
        return order.compare(this, other) <= 0 ? this : other;
    }

    private LineStanding withoutStar() {
        if (withdrawn()) {
            return LineStanding.WITHDRAWN;
        }
        boolean judged = dossiers.stream().anyMatch(dossier -> dossier.on(day));
        LineStanding step = path.known() ? LineStanding.ofStep(path.state().step()) : LineStanding.NOT_IN_REGISTER;
        if (judged || step == LineStanding.IN_EVALUATION) {
            return LineStanding.IN_EVALUATION;
        }
        return recognitions.isEmpty() ? step : LineStanding.LAPSED;
    }
}
