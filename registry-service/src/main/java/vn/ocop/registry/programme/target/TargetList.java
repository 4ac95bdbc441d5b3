package vn.ocop.registry.programme.target;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ocop.starter.problem.Refusal;

/** All targets, in the order of the plan. A code stands for one target only. */
record TargetList(List<Target> targets) {
    TargetList {
        Set<String> codes = new HashSet<>();
        targets.forEach(target -> {
            if (!codes.add(target.code())) {
                throw new IllegalArgumentException("two targets have the code " + target.code());
            }
        });
        targets = List.copyOf(targets);
    }

    /** @throws Refusal of kind NOT_FOUND */
    Target get(String code) {
        return targets.stream()
                .filter(target -> target.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("target", code));
    }
}
