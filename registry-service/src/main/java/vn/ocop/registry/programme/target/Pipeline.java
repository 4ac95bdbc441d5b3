package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import vn.ocop.registry.product.CycleStep;
import vn.ocop.registry.programme.history.ProductDay;
import vn.ocop.registry.programme.history.Submitted;
import vn.ocop.starter.event.Kept;

/**
 * What is on its way on a day: products whose dossier is being judged, and those in evaluation or in the carrying out of
 * their plan that are planned until the end.
 *
 * @param products their entities, by product
 * @param judged what was judged until that day
 */
record Pipeline(Map<String, String> products, List<Submitted> judged) {

    static Pipeline on(LocalDate day, LocalDate end, List<Submitted> dossiers, Map<String, Kept<ProductDay>> known) {
        Map<String, String> products = new HashMap<>();
        known.values().stream()
                .map(Kept::state)
                .filter(product -> isComing(product, end))
                .forEach(product -> products.put(product.id(), product.entity().id()));
        dossiers.stream().filter(one -> one.on(day)).forEach(one -> products.put(one.productId(), one.entityId()));
        known.values().stream()
                .map(Kept::state)
                .filter(ProductDay::isWithdrawn)
                .forEach(product -> products.remove(product.id()));
        return new Pipeline(
                products,
                dossiers.stream()
                        .filter(one -> one.judged() && !one.end().isAfter(day))
                        .toList());
    }

    /** How many of the judged came to what is hoped for. */
    long successful(Hope hope) {
        return judged.stream().filter(one -> hope.isMetBy(one.star())).count();
    }

    /** Products that are not there yet. */
    long products(Predicate<String> there) {
        return products.keySet().stream().filter(there.negate()).count();
    }

    /** Entities that are not there yet. */
    List<String> entities(Predicate<String> there) {
        return products.values().stream()
                .filter(Objects::nonNull)
                .distinct()
                .filter(there.negate())
                .toList();
    }

    private static boolean isComing(ProductDay product, LocalDate end) {
        boolean moving =
                product.step() == CycleStep.CARRYING_OUT.number() || product.step() == CycleStep.EVALUATION.number();
        return moving && product.plannedYear() != null && product.plannedYear() <= end.getYear();
    }
}
