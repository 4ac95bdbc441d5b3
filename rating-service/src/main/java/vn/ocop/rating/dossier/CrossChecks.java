package vn.ocop.rating.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.events.EntityState;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.ScoringOption;
import vn.ocop.rating.procedure.CheckRules;
import vn.ocop.rating.scoring.Scorecard;

/**
 * A dossier held against its papers, the registry and the calendar.
 *
 * @param pieces the evidence that it names
 * @param entity what the registry says of its entity, null if nothing
 * @param trained what the training service says of it, null if nothing
 */
record CrossChecks(
        Dossier dossier,
        CriteriaSet set,
        List<Evidence> pieces,
        EntityState entity,
        EntityTrainingState trained,
        CheckRules rules,
        LocalDate today) {

    List<CrossCheck> found() {
        List<CrossCheck> found = new ArrayList<>();
        Scorecard score = dossier.selfScore(set);
        foodSafety(found);
        pieces.forEach(piece -> age(piece, found));
        proofs(score, found);
        share(rules.localLabour(), localWorkers(), score, "local-labour-contradicts", found);
        share(rules.trainedStaff(), trained == null ? 0 : trained.workers(), score, "trained-staff-contradicts", found);
        return List.copyOf(found);
    }

    private void foodSafety(List<CrossCheck> found) {
        boolean needed = rules.foodSafety().sets().contains(set.number());
        boolean held = pieces.stream()
                .anyMatch(piece -> piece.kind() == EvidenceKind.FOOD_SAFETY_CERTIFICATE && !piece.isExpiredOn(today));
        if (needed && !held) {
            found.add(CrossCheck.of("food-safety-certificate-missing", null));
        }
    }

    private void age(Evidence piece, List<CrossCheck> found) {
        if (piece.isExpiredOn(today)) {
            found.add(CrossCheck.of("evidence-expired", null, piece.title(), piece.expiresOn()));
        }
        boolean old = piece.kind() == EvidenceKind.TEST_REPORT
                && piece.issuedOn() != null
                && piece.issuedOn().plusMonths(rules.testSlipMonths()).isBefore(today);
        if (old) {
            found.add(
                    CrossCheck.of("test-slip-too-old", null, piece.title(), piece.issuedOn(), rules.testSlipMonths()));
        }
    }

    /** What earns points needs a paper. */
    private void proofs(Scorecard score, List<CrossCheck> found) {
        Set<String> papers = pieces.stream().map(Evidence::id).collect(Collectors.toSet());
        Set<String> added = dossier.content().supplements().stream()
                .filter(supplement -> !supplement.evidence().isEmpty())
                .flatMap(supplement -> supplement.criteria().stream())
                .collect(Collectors.toSet());
        for (Answer answer : dossier.content().answers()) {
            boolean proved = added.contains(answer.criterion())
                    || answer.evidence().stream().anyMatch(papers::contains);
            if (!proved && score.points(answer.criterion()) > 0) {
                found.add(CrossCheck.of("no-evidence", answer.criterion()));
            }
        }
    }

    /** A share of the workers of the register that is below what the chosen option claims. */
    private void share(CheckRules.ShareRule rule, Integer some, Scorecard score, String code, List<CrossCheck> found) {
        Integer all = entity == null || entity.workforce() == null
                ? null
                : entity.workforce().total();
        if (some == null || all == null || all == 0 || !rule.sets().contains(set.number())) {
            return;
        }
        BigDecimal share = BigDecimal.valueOf(some)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        int claimed = claimedShare(rule, score.points(rule.criterion()));
        if (share.compareTo(BigDecimal.valueOf(claimed)) < 0) {
            found.add(CrossCheck.of(code, rule.criterion(), claimed, share));
        }
    }

    private Integer localWorkers() {
        return entity == null || entity.workforce() == null
                ? null
                : entity.workforce().local();
    }

    /** The least share that the chosen option claims, percent. */
    private int claimedShare(CheckRules.ShareRule rule, int points) {
        if (points == 0) {
            return 0;
        }
        List<Integer> ranks = set.criterion(rule.criterion()).orElseThrow().options().stream()
                .map(ScoringOption::points)
                .filter(worth -> worth > 0)
                .sorted()
                .toList();
        int rank = ranks.indexOf(points) + 1;
        return rule.shares().stream()
                .filter(step -> step.rank() == rank)
                .mapToInt(CheckRules.Share::from)
                .findFirst()
                .orElse(0);
    }
}
