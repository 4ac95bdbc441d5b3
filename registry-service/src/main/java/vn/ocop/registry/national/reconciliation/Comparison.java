package vn.ocop.registry.national.reconciliation;

import static vn.ocop.registry.national.reconciliation.ComparedField.CERTIFICATE;
import static vn.ocop.registry.national.reconciliation.ComparedField.NAME;
import static vn.ocop.registry.national.reconciliation.ComparedField.PRODUCT_CODE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.registry.national.NationalRecord;

/**
 * Compares two lists of products. Who is who is told by our id where the other side has it, else by the product code, else by
 * the number of the certificate; of several that fit, the one of the same name is taken.
 */
final class Comparison {
    private final Map<String, NationalRecord> byId = new HashMap<>();
    private final Map<String, List<NationalRecord>> byCode = new HashMap<>();
    private final Map<String, List<NationalRecord>> byCertificate = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();
    private int agreed;
    private int different;

    private Comparison(List<NationalRecord> here) {
        for (NationalRecord one : here) {
            byId.put(one.id(), one);
            enter(byCode, PRODUCT_CODE, one);
            enter(byCertificate, CERTIFICATE, one);
        }
    }

    /** What differs, in the order of the list there; what is only here comes last. */
    record Result(List<Difference> differences, int agreed, int different) {
        long count(Difference.Kind kind) {
            return differences.stream().filter(one -> one.kind() == kind).count();
        }
    }

    /** @param here all that were ever recognised; of those that are no longer, it is no difference if only we know them */
    static Result of(List<NationalRecord> here, List<Held> there) {
        Comparison comparison = new Comparison(here);
        there.forEach(comparison::compare);
        here.stream()
                .filter(one -> one.holds() && !comparison.met.contains(one.id()))
                .map(Difference::onlyHere)
                .forEach(comparison.differences::add);
        return new Result(List.copyOf(comparison.differences), comparison.agreed, comparison.different);
    }

    private void compare(Held held) {
        Optional<NationalRecord> found = find(held);
        if (found.isEmpty()) {
            differences.add(Difference.onlyThere(held));
        } else if (met.add(found.get().id())) {
            compare(found.get(), held);
        } else {
            differences.add(Difference.twice(found.get(), held));
        }
    }

    private void compare(NationalRecord one, Held held) {
        List<Difference> found = held.values().keySet().stream()
                .filter(field -> !field.same(field.here(one), held.value(field)))
                .map(field -> Difference.different(one, held, field))
                .toList();
        differences.addAll(found);
        if (found.isEmpty()) {
            agreed++;
        } else {
            different++;
        }
    }

    private Optional<NationalRecord> find(Held held) {
        return Optional.ofNullable(byId.get(held.id()))
                .or(() -> best(byCode, PRODUCT_CODE, held))
                .or(() -> best(byCertificate, CERTIFICATE, held));
    }

    private Optional<NationalRecord> best(Map<String, List<NationalRecord>> by, ComparedField field, Held held) {
        return by.getOrDefault(field.key(held.value(field)), List.of()).stream()
                .min(Comparator.<NationalRecord, Boolean>comparing(one -> !NAME.same(NAME.here(one), held.value(NAME)))
                        .thenComparing(one -> met.contains(one.id())));
    }

    private static void enter(Map<String, List<NationalRecord>> by, ComparedField field, NationalRecord one) {
        String key = field.key(field.here(one));
        if (!key.isEmpty()) {
            by.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
        }
    }
}
