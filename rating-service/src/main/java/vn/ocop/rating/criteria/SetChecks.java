package vn.ocop.rating.criteria;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.ocop.starter.problem.Faults;

/** What must hold within a set: its labels and codes, and that points add up from options to parts. */
final class SetChecks {
    static final int MOST_CRITERIA = 200;
    private static final int MOST_SECTIONS = 100;
    private static final int MOST_GROUNDS = 50;
    private static final int MOST_AGENCIES = 10;
    private static final int MOST_SAMPLES = 1_000;

    private final CriteriaSet set;
    private final String path;
    private final List<CriteriaVersion.Part> parts;
    private final Faults faults;
    private final FieldChecks fields;
    private final Map<String, CriteriaSet.Section> sections = new HashMap<>();

    SetChecks(CriteriaSet set, String path, List<CriteriaVersion.Part> parts, Faults faults) {
        this.set = set;
        this.path = path;
        this.parts = parts;
        this.faults = faults;
        this.fields = new FieldChecks(faults);
    }

    void run() {
        header();
        grounds();
        sections();
        criteria();
        sums();
    }

    private void header() {
        fields.label(set.name(), path + ".name");
        fields.label(set.group(), path + ".group");
        fields.optionalLabel(set.subgroup(), path + ".subgroup");
        faults.require(set.industry() != null, path + ".industry", "required");
        if (set.industry() != null) {
            fields.text(set.industry().code(), path + ".industry.code");
            fields.text(set.industry().id(), path + ".industry.id");
            fields.label(set.industry().name(), path + ".industry.name");
        }
        fields.size(set.managingAgencies(), path + ".managingAgencies", 1, MOST_AGENCIES);
        set.managingAgencies().stream()
                .limit(MOST_AGENCIES)
                .forEach(agency -> fields.text(agency, path + ".managingAgencies"));
        faults.require(
                set.samples() >= 0 && set.samples() <= MOST_SAMPLES, path + ".samples", "between", 0, MOST_SAMPLES);
    }

    private void grounds() {
        fields.size(set.disqualifiers(), path + ".disqualifiers", 0, MOST_GROUNDS);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < Math.min(set.disqualifiers().size(), MOST_GROUNDS); i++) {
            Ground ground = set.disqualifiers().get(i);
            fields.code(ground.code(), path + ".disqualifiers[" + i + "].code", codes);
            fields.label(ground.label(), path + ".disqualifiers[" + i + "].label");
        }
    }

    private void sections() {
        fields.size(set.sections(), path + ".sections", 1, MOST_SECTIONS);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < Math.min(set.sections().size(), MOST_SECTIONS); i++) {
            CriteriaSet.Section section = set.sections().get(i);
            String at = path + ".sections[" + i + "]";
            fields.code(section.code(), at + ".code", codes);
            fields.label(section.name(), at + ".name");
            faults.require(isPart(section.part()), at + ".part", "unknown");
            // A section stands after the one that it belongs to, so none belongs to itself.
            CriteriaSet.Section parent = sections.get(section.parent());
            faults.require(section.parent() == null || parent != null, at + ".parent", "unknown");
            faults.require(
                    parent == null || parent.part() == null || parent.part().equals(section.part()),
                    at + ".part",
                    "part-of-section");
            int points = pointsIn(section.code());
            faults.require(points == section.max(), at + ".max", "sum", section.max(), points);
            sections.putIfAbsent(section.code(), section);
        }
    }

    private void criteria() {
        fields.size(set.criteria(), path + ".criteria", 1, MOST_CRITERIA);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < Math.min(set.criteria().size(), MOST_CRITERIA); i++) {
            Criterion criterion = set.criteria().get(i);
            String at = path + ".criteria[" + i + "]";
            fields.code(criterion.code(), at + ".code", codes);
            faults.require(isPart(criterion.part()), at + ".part", "unknown");
            CriteriaSet.Section section = sections.get(criterion.section());
            faults.require(section != null, at + ".section", "unknown");
            faults.require(
                    section == null || section.part() == null || section.part().equals(criterion.part()),
                    at + ".part",
                    "part-of-section");
            new CriterionChecks(criterion, at, set, faults).run();
        }
    }

    private void sums() {
        for (CriteriaVersion.Part part : parts) {
            int points = points(criterion -> part.code() != null && part.code().equals(criterion.part()));
            faults.require(points == part.max(), path + ".criteria", "part-sum", part.code(), part.max(), points);
        }
    }

    private boolean isPart(String code) {
        return code != null && parts.stream().anyMatch(part -> code.equals(part.code()));
    }

    private int pointsIn(String section) {
        return points(criterion -> section != null && section.equals(criterion.section()))
                + set.sections().stream()
                        .filter(within -> section != null && section.equals(within.parent()))
                        .mapToInt(CriteriaSet.Section::max)
                        .sum();
    }

    private int points(Predicate<Criterion> counted) {
        return set.criteria().stream().filter(counted).mapToInt(Criterion::max).sum();
    }
}
