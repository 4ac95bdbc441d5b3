package vn.ocop.rating.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.events.EntityState;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.ScoringOption;
import vn.ocop.rating.procedure.CheckRules;

/**
 * A dossier held against its papers, the registry and the calendar.
 *
 * @param pieces the evidence that it names
 * @param entity what the registry says of its entity, null if nothing
 */
record CrossChecks(
        Dossier dossier,
        CriteriaSet set,
        List<Evidence> pieces,
        EntityState entity,
        CheckRules rules,
        LocalDate today) {

    List<CrossCheck> found() {
        List<CrossCheck> found = new ArrayList<>();
        foodSafety(found);
        pieces.forEach(piece -> age(piece, found));
        dossier.content().answers().forEach(answer -> proof(answer, found));
        localLabour(found);
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
    private void proof(Answer answer, List<CrossCheck> found) {
        Map<String, Evidence> known =
                pieces.stream().collect(Collectors.toMap(Evidence::id, Function.identity(), (one, _) -> one));
        boolean earns = dossier.selfScore(set).points(answer.criterion()) > 0;
        boolean added = dossier.content().supplements().stream()
                .anyMatch(supplement -> supplement.criteria().contains(answer.criterion())
                        && !supplement.evidence().isEmpty());
        if (earns && !added && answer.evidence().stream().map(known::get).noneMatch(Objects::nonNull)) {
            found.add(CrossCheck.of("no-evidence", answer.criterion()));
        }
    }

    private void localLabour(List<CrossCheck> found) {
        if (entity == null
                || entity.workforce() == null
                || entity.workforce().total() == null
                || entity.workforce().local() == null
                || entity.workforce().total() == 0) {
            return;
        }
        BigDecimal share = BigDecimal.valueOf(entity.workforce().local())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(entity.workforce().total()), 1, RoundingMode.HALF_UP);
        String criterion = rules.localLabour().criterion();
        int claimed = claimedShare(criterion);
        if (share.compareTo(BigDecimal.valueOf(claimed)) < 0) {
            found.add(CrossCheck.of("local-labour-contradicts", criterion, claimed, share));
        }
    }

    /** The least share of local workers that the chosen option claims, percent. */
    private int claimedShare(String criterion) {
        int points = dossier.selfScore(set).points(criterion);
        if (points == 0) {
            return 0;
        }
        List<Integer> ranks = set.criterion(criterion).orElseThrow().options().stream()
                .map(ScoringOption::points)
                .filter(worth -> worth > 0)
                .sorted()
                .toList();
        int rank = ranks.indexOf(points) + 1;
        return rules.localLabour().shares().stream()
                .filter(step -> step.rank() == rank)
                .mapToInt(CheckRules.Share::from)
                .findFirst()
                .orElse(0);
    }
}
