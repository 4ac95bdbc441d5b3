package vn.ocop.rating.criteria;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.ocop.starter.problem.Fault;
import vn.ocop.starter.problem.Faults;

/** What must hold for an edition to be kept: every fault of it, with the path of its place. */
final class CriteriaChecks {
    /** Most faults that are told at once. */
    static final int MOST_FAULTS = 1_000;

    static final int MOST_SETS = 200;
    private static final int MOST_PARTS = 10;
    private static final int HIGHEST_STAR = 5;
    private static final int TOTAL = 100;
    private static final int MOST_NUMBER = 999;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final CriteriaEdition edition;
    private final CriteriaVersion version;
    private final Faults faults = new Faults();
    private final FieldChecks fields = new FieldChecks(faults);

    private CriteriaChecks(CriteriaEdition edition) {
        this.edition = edition;
        this.version = edition.version();
    }

    /**
     * The faults of an edition.
     *
     * @param others the versions that are kept
     * @return empty if it may be kept
     */
    static List<Fault> of(CriteriaEdition edition, Collection<CriteriaVersion> others) {
        CriteriaChecks checks = new CriteriaChecks(edition);
        checks.header();
        checks.days(others);
        checks.parts();
        checks.bands();
        checks.sets();
        return checks.faults.found().stream().limit(MOST_FAULTS).toList();
    }

    private void header() {
        faults.require(version.id() != null && ID.matcher(version.id()).matches(), "id", "criteria-version-id");
        fields.text(version.decision(), "decision");
        faults.require(version.issued() != null, "issued", "required");
        fields.label(version.title(), "title");
        fields.optionalLabel(version.notes(), "notes");
        faults.require(version.detail() != null, "detail", "required");
    }

    private void days(Collection<CriteriaVersion> others) {
        faults.require(version.validFrom() != null, "validFrom", "required");
        if (version.validFrom() == null) {
            return;
        }
        boolean ordered = version.validTo() == null || !version.validTo().isBefore(version.validFrom());
        faults.require(ordered, "validTo", "ends-before-it-begins");
        others.stream()
                .filter(other -> ordered && !other.id().equals(version.id()) && version.overlaps(other))
                .forEach(other -> faults.require(false, "validFrom", "overlaps-version", other.id()));
    }

    private void parts() {
        fields.size(version.parts(), "parts", 1, MOST_PARTS);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < version.parts().size(); i++) {
            CriteriaVersion.Part part = version.parts().get(i);
            String path = "parts[" + i + "]";
            fields.code(part.code(), path + ".code", codes);
            fields.label(part.name(), path + ".name");
            faults.require(part.max() >= 1 && part.max() <= TOTAL, path + ".max", "between", 1, TOTAL);
        }
        faults.require(best() == TOTAL, "parts", "total", TOTAL, best());
    }

    private void bands() {
        fields.size(version.bands(), "bands", 1, HIGHEST_STAR);
        Set<Integer> stars = new HashSet<>();
        for (int i = 0; i < version.bands().size(); i++) {
            Band band = version.bands().get(i);
            String path = "bands[" + i + "]";
            faults.require(band.star() >= 1 && band.star() <= HIGHEST_STAR, path + ".star", "between", 1, HIGHEST_STAR);
            faults.require(stars.add(band.star()), path + ".star", "twice");
            faults.require(isMean(band.from()), path + ".from", "mean");
            faults.require(band.to() == null || isMean(band.to()), path + ".to", "mean");
            if (isMean(band.from())) {
                band(band, path);
            }
        }
    }

    private void band(Band band, String path) {
        faults.require(
                band.from().compareTo(BigDecimal.valueOf(best())) <= 0, path + ".from", "star-out-of-reach", best());
        faults.require(
                band.to() == null || band.to().compareTo(band.from()) >= 0, path + ".to", "ends-before-it-begins");
        version.bands().stream()
                .filter(higher -> higher.star() > band.star() && isMean(higher.from()))
                .min(Comparator.comparing(Band::star))
                .ifPresent(higher -> {
                    faults.require(higher.from().compareTo(band.from()) > 0, path + ".from", "bands-rise");
                    faults.require(
                            band.to() == null || higher.from().compareTo(band.to()) > 0, path + ".to", "bands-overlap");
                });
    }

    private void sets() {
        boolean full = version.detail() == CriteriaVersion.Detail.FULL;
        fields.size(edition.sets(), "sets", full ? 1 : 0, full ? MOST_SETS : 0);
        Set<Integer> numbers = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < Math.min(edition.sets().size(), MOST_SETS); i++) {
            CriteriaSet set = edition.sets().get(i);
            String path = "sets[" + i + "]";
            faults.require(
                    set.number() >= 1 && set.number() <= MOST_NUMBER, path + ".number", "between", 1, MOST_NUMBER);
            faults.require(numbers.add(set.number()), path + ".number", "twice");
            fields.code(set.code(), path + ".code", codes);
            new SetChecks(set, path, version.parts(), faults).run();
        }
    }

    private int best() {
        return version.parts().stream().mapToInt(CriteriaVersion.Part::max).sum();
    }

    /** A mean of points with at most two decimals. */
    private static boolean isMean(BigDecimal value) {
        return value != null
                && value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(TOTAL)) <= 0
                && value.scale() <= 2
                && value.precision() <= 5;
    }
}
