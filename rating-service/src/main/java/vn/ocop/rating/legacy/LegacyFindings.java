package vn.ocop.rating.legacy;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.starter.problem.Fault;
import vn.ocop.starter.problem.Faults;

/** Collects what is wrong with an entry, or only worth a look. */
final class LegacyFindings {
    private final List<Found> found = new ArrayList<>();

    /** How much a finding matters. */
    enum Severity {
        /** The entry is not registered. */
        ERROR,
        /** The entry is registered all the same. */
        WARNING
    }

    /** A finding: which field breaks or strains which rule. */
    record Found(Severity severity, Fault fault) {}

    LegacyFindings error(String field, String rule, Object... args) {
        found.add(new Found(Severity.ERROR, new Fault(field, rule, args)));
        return this;
    }

    LegacyFindings warning(String field, String rule, Object... args) {
        found.add(new Found(Severity.WARNING, new Fault(field, rule, args)));
        return this;
    }

    /** Takes faults over, but none of a field that is known to be wrong already. */
    LegacyFindings errors(Faults faults) {
        faults.found().stream()
                .filter(fault -> found.stream()
                        .noneMatch(one -> one.severity() == Severity.ERROR
                                && one.fault().field().equals(fault.field())))
                .forEach(fault -> found.add(new Found(Severity.ERROR, fault)));
        return this;
    }

    boolean hasErrors() {
        return found.stream().anyMatch(one -> one.severity() == Severity.ERROR);
    }

    List<Found> found() {
        return List.copyOf(found);
    }
}
