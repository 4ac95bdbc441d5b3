package vn.ocop.trade.giftset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.ocop.events.Locality;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** What could stand in the place of products that a set lacks; only a person puts it there. */
@Component
class Substitutes {
    /** Most products that are looked at for one place, those that hold their star longest. */
    private static final int MOST_LOOKED_AT = 500;

    private static final int MOST_SHOWN = 20;
    private final Standings standings;

    Substitutes(Standings standings) {
        this.standings = standings;
    }

    /** Why a product is proposed before others. */
    enum Reason {
        SAME_GROUP,
        HOLDS_OVER_THE_SEASON,
        SAME_LOCALITY,
        SAME_ENTITY,
        AS_MANY_STARS
    }

    /** @param lastDay last day of its star */
    record Candidate(
            String productId,
            String name,
            String entityId,
            String entityName,
            Locality locality,
            int star,
            LocalDate lastDay,
            List<Reason> reasons) {}

    /**
     * What is proposed for one product.
     *
     * @param reason why the set lacks it
     */
    record Proposal(String productId, String name, Lack reason, List<Candidate> candidates) {}

    /** Proposals for each product that the set lacks now. */
    List<Proposal> of(GiftSet set, LocalDate today) {
        Map<String, Standing> inside = standings.find(set.plan().products());
        return set.lacking(inside, today).stream()
                .map(lost -> proposal(lost, inside.get(lost.productId()), set.plan(), today))
                .toList();
    }

    private Proposal proposal(GiftSet.Lost lost, Standing out, GiftSetPlan plan, LocalDate today) {
        LocalDate from = today.isAfter(plan.from()) ? today : plan.from();
        List<Standing> found =
                out.group() == null ? List.of() : standings.holding(out.group(), from, plan.to(), MOST_LOOKED_AT);
        return new Proposal(lost.productId(), out.name(), lost.reason(), candidates(found, out, plan, today));
    }

    /** In the order in which they are proposed: near ones first, then by star, then by how long it holds. */
    static List<Candidate> candidates(List<Standing> found, Standing out, GiftSetPlan plan, LocalDate today) {
        return found.stream()
                .filter(one -> !plan.has(one.productId()))
                .filter(one -> Lack.of(one, today, plan.to()).isEmpty())
                .sorted(Comparator.comparing((Standing one) -> !isNear(one, out))
                        .thenComparing(Standing::star, Comparator.reverseOrder())
                        .thenComparing(Standing::lastDay, Comparator.reverseOrder())
                        .thenComparing(Standing::productId))
                .limit(MOST_SHOWN)
                .map(one -> candidate(one, out))
                .toList();
    }

    private static Candidate candidate(Standing one, Standing out) {
        List<Reason> reasons = new ArrayList<>(List.of(Reason.SAME_GROUP, Reason.HOLDS_OVER_THE_SEASON));
        if (isNear(one, out)) {
            reasons.add(Reason.SAME_LOCALITY);
        }
        if (one.entityId() != null && one.entityId().equals(out.entityId())) {
            reasons.add(Reason.SAME_ENTITY);
        }
        if (out.star() != null && one.star() >= out.star()) {
            reasons.add(Reason.AS_MANY_STARS);
        }
        return new Candidate(
                one.productId(),
                one.name(),
                one.entityId(),
                one.entityName(),
                one.locality(),
                one.star(),
                one.lastDay(),
                List.copyOf(reasons));
    }

    private static boolean isNear(Standing one, Standing other) {
        return one.locality() != null
                && other.locality() != null
                && Objects.equals(one.locality().unitId(), other.locality().unitId());
    }
}
