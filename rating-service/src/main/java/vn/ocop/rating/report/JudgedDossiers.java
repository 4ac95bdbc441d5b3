package vn.ocop.rating.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.Criterion;
import vn.ocop.rating.dossier.Dossier;
import vn.ocop.rating.dossier.Dossiers;
import vn.ocop.rating.scoring.Result;
import vn.ocop.rating.scoring.StarRule;
import vn.ocop.starter.aggregate.Versioned;

/** What the dossiers that were judged in a period have in common, and what they just missed. */
@Component
class JudgedDossiers {
    private static final int LEAST_CERTIFIED = 3;
    private static final int DIGITS = 2;
    private final Dossiers dossiers;

    JudgedDossiers(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** How each criterion was scored, by set. */
    List<CriterionSpread> spreads(LocalDate from, LocalDate to) {
        Map<String, Map<String, Tally>> tallies = new TreeMap<>();
        for (Versioned<Dossier> stored : dossiers.judged(from, to)) {
            Dossier dossier = stored.state();
            CriteriaSet set = dossiers.set(dossier);
            Map<String, Tally> ofSet = tallies.computeIfAbsent(
                    "%s %03d".formatted(dossier.criteriaVersion(), set.number()), _ -> blank(dossier, set));
            Result result = dossier.judgement().council().result();
            result.criteria()
                    .forEach(criterion -> ofSet.get(criterion.criterion()).add(criterion));
            result.missed().forEach(missed -> ofSet.get(missed.criterion()).missed++);
        }
        return tallies.values().stream()
                .flatMap(ofSet -> ofSet.values().stream())
                .map(Tally::row)
                .toList();
    }

    /** Products that one criterion alone kept from the next star. */
    List<NearMiss> nearMisses(LocalDate from, LocalDate to) {
        List<NearMiss> found = new ArrayList<>();
        for (Versioned<Dossier> stored : dossiers.judged(from, to)) {
            nearMiss(stored).ifPresent(found::add);
        }
        return found;
    }

    private Optional<NearMiss> nearMiss(Versioned<Dossier> stored) {
        Dossier dossier = stored.state();
        Result result = dossier.judgement().council().result();
        if (result.star() == null || result.band() == null) {
            return Optional.empty();
        }
        int next = result.star() + 1;
        var barring =
                result.missed().stream().filter(missed -> missed.star() <= next).toList();
        if (next < LEAST_CERTIFIED || next > StarRule.HIGHEST || result.band() < next || barring.size() != 1) {
            return Optional.empty();
        }
        String criterion = barring.getFirst().criterion();
        return Optional.of(new NearMiss(
                stored.id(),
                dossier.subject().productName(),
                dossier.subject().entityName(),
                dossier.judgement().council().heldOn(),
                result.mean().shown().toPlainString(),
                result.star(),
                next,
                criterion,
                dossiers.set(dossier).criterion(criterion).orElseThrow().name().vi(),
                barring.getFirst().least()));
    }

    private static Map<String, Tally> blank(Dossier dossier, CriteriaSet set) {
        Map<String, Tally> blank = new LinkedHashMap<>();
        set.criteria()
                .forEach(criterion ->
                        blank.put(criterion.code(), new Tally(dossier.criteriaVersion(), set.number(), criterion)));
        return blank;
    }

    /** The figures of one criterion while they are added up. */
    private static final class Tally {
        private final String version;
        private final int set;
        private final Criterion criterion;
        private int dossiers;
        private BigDecimal means = BigDecimal.ZERO;
        private long spreads;
        private int lowest = Integer.MAX_VALUE;
        private int highest = Integer.MIN_VALUE;
        private int missed;

        private Tally(String version, int set, Criterion criterion) {
            this.version = version;
            this.set = set;
            this.criterion = criterion;
        }

        void add(Result.CriterionMean scored) {
            dossiers++;
            means = means.add(scored.mean().rounded(10, RoundingMode.HALF_EVEN));
            spreads += scored.highest() - scored.lowest();
            lowest = Math.min(lowest, scored.lowest());
            highest = Math.max(highest, scored.highest());
        }

        CriterionSpread row() {
            BigDecimal count = BigDecimal.valueOf(dossiers);
            return new CriterionSpread(
                    version,
                    set,
                    criterion.code(),
                    criterion.name().vi(),
                    criterion.max(),
                    dossiers,
                    means.divide(count, DIGITS, RoundingMode.HALF_UP),
                    lowest,
                    highest,
                    BigDecimal.valueOf(spreads).divide(count, DIGITS, RoundingMode.HALF_UP),
                    missed);
        }
    }
}
