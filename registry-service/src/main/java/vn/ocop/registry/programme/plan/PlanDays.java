package vn.ocop.registry.programme.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.history.ProductDays;
import vn.ocop.registry.programme.history.Recognised;
import vn.ocop.registry.programme.history.Recognitions;
import vn.ocop.registry.programme.history.Submissions;
import vn.ocop.registry.programme.history.Submitted;
import vn.ocop.starter.text.Vietnamese;

/** Lays what was told of products beside the approved plan, as of any day. */
@Component
public class PlanDays {
    private static final int LEAST_STAR = 3;
    private final ApprovedPlan plan;
    private final ProductDays products;
    private final Recognitions recognitions;
    private final Submissions submissions;

    PlanDays(ApprovedPlan plan, ProductDays products, Recognitions recognitions, Submissions submissions) {
        this.plan = plan;
        this.products = products;
        this.recognitions = recognitions;
        this.submissions = submissions;
    }

    /** The approved plan. */
    public ApprovedPlan plan() {
        return plan;
    }

    /** The plan against the register on a day, by these dimensions. */
    public PlanTable table(Set<PlanDimension> by, LocalDate day) {
        return PlanTable.of(on(day), by);
    }

    PlanOnDay on(LocalDate day) {
        Map<String, ProductFacts> byId = facts(day);
        Map<String, ProductFacts> byLine = ofLines(byId.values());
        List<Placed> lines = plan.lines().stream()
                .map(line -> Placed.of(line, byLine.get(line.reference())))
                .toList();
        List<Placed> outside = byId.values().stream()
                .filter(facts -> byLine.get(facts.path().state().planRef()) != facts)
                .filter(facts -> facts.standing() != LineStanding.NOT_IN_REGISTER)
                .map(Placed::outside)
                .sorted(Comparator.comparing((Placed one) -> Vietnamese.sortKey(one.product()))
                        .thenComparing(Placed::productId))
                .toList();
        return new PlanOnDay(day, plan, lines, outside);
    }

    private Map<String, ProductFacts> facts(LocalDate day) {
        Map<String, ProductPath> paths = new LinkedHashMap<>();
        products.inOrder().forEach(told -> paths.merge(told.id(), ProductPath.of(told, day), ProductPath::with));
        Map<String, List<Recognised>> recognised = recognitions.until(day).stream()
                .filter(one -> one.star() >= LEAST_STAR)
                .collect(Collectors.groupingBy(Recognised::productId));
        Map<String, List<Submitted>> dossiers = submissions.all().stream()
                .filter(one -> hadBegun(one, day))
                .collect(Collectors.groupingBy(Submitted::productId));
        Map<String, ProductFacts> facts = new LinkedHashMap<>();
        paths.forEach((id, path) -> facts.put(
                id,
                new ProductFacts(
                        path, recognised.getOrDefault(id, List.of()), dossiers.getOrDefault(id, List.of()), day)));
        return facts;
    }

    /** The product of each line. Should two name the same one, the line is the earlier one's; the other is outside the plan. */
    private Map<String, ProductFacts> ofLines(Collection<ProductFacts> all) {
        Set<String> references =
                plan.lines().stream().map(PlannedLine::reference).collect(Collectors.toSet());
        Map<String, ProductFacts> byLine = new HashMap<>();
        for (ProductFacts facts : all) {
            String reference = facts.path().state().planRef();
            if (reference != null && references.contains(reference)) {
                byLine.merge(reference, facts, ProductFacts::earlier);
            }
        }
        return byLine;
    }

    private static boolean hadBegun(Submitted dossier, LocalDate day) {
        LocalDate first = dossier.submittedOn() == null ? dossier.end() : dossier.submittedOn();
        return first != null && !first.isAfter(day);
    }
}
