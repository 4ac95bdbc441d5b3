package vn.ocop.rating.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.ocop.rating.council.CountedSheets;
import vn.ocop.rating.council.CountedSheets.Counted;
import vn.ocop.rating.council.CountedSheets.Scored;
import vn.ocop.rating.dossier.CouncilConclusion;
import vn.ocop.rating.dossier.Dossier;
import vn.ocop.rating.dossier.Dossiers;
import vn.ocop.starter.aggregate.Versioned;

/** How severe the members of the councils were. */
@Component
class MemberReports {
    private static final int BATCH = 200;
    private static final int DIGITS = 2;
    private final Dossiers dossiers;
    private final CountedSheets sheets;

    MemberReports(Dossiers dossiers, CountedSheets sheets) {
        this.dossiers = dossiers;
        this.sheets = sheets;
    }

    List<MemberSeverity> severity(LocalDate from, LocalDate to) {
        Map<String, Tally> tallies = new TreeMap<>();
        List<Scored> batch = new ArrayList<>(BATCH);
        for (Versioned<Dossier> stored : dossiers.judged(from, to)) {
            CouncilConclusion council = stored.state().judgement().council();
            batch.add(new Scored(council.session(), stored.id()));
            if (batch.size() == BATCH) {
                add(batch, tallies);
                batch.clear();
            }
        }
        add(batch, tallies);
        return tallies.values().stream().map(Tally::row).toList();
    }

    private void add(List<Scored> batch, Map<String, Tally> tallies) {
        sheets.of(batch, sheet -> tallies.computeIfAbsent(sheet.account(), _ -> new Tally(sheet))
                .add(sheet));
    }

    /** The figures of one member while they are added up. */
    private static final class Tally {
        private final String account;
        private final String agency;
        private int counted;
        private BigDecimal deviations = BigDecimal.ZERO;
        private BigDecimal widest = BigDecimal.ZERO;

        private Tally(Counted sheet) {
            account = sheet.account();
            agency = sheet.agency();
        }

        void add(Counted sheet) {
            BigDecimal deviation =
                    BigDecimal.valueOf(sheet.total()).subtract(sheet.mean().rounded(10, RoundingMode.HALF_EVEN));
            counted++;
            deviations = deviations.add(deviation);
            widest = widest.max(deviation.abs());
        }

        MemberSeverity row() {
            return new MemberSeverity(
                    account,
                    agency,
                    counted,
                    deviations.divide(BigDecimal.valueOf(counted), DIGITS, RoundingMode.HALF_UP),
                    widest.setScale(DIGITS, RoundingMode.HALF_UP));
        }
    }
}
