package vn.ocop.rating.criteria;

import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * The sets of a version without their trees.
 *
 * @param detail how much of the decision is known
 * @param notes what is not known of it, null if nothing
 */
record SetList(String version, CriteriaVersion.Detail detail, Label notes, List<Entry> sets) {

    /**
     * A set.
     *
     * @param criteria how many criteria it has
     * @param samples samples to hand in with a dossier, pieces
     */
    record Entry(
            int number,
            String code,
            Label name,
            CriteriaSet.Industry industry,
            Label group,
            Label subgroup,
            List<String> managingAgencies,
            int samples,
            int criteria) {

        static Entry of(CriteriaSet set) {
            return new Entry(
                    set.number(),
                    set.code(),
                    set.name(),
                    set.industry(),
                    set.group(),
                    set.subgroup(),
                    set.managingAgencies(),
                    set.samples(),
                    set.criteria().size());
        }
    }

    static SetList of(CriteriaVersion version, List<CriteriaSet> sets) {
        return new SetList(
                version.id(),
                version.detail(),
                version.notes(),
                sets.stream().map(Entry::of).toList());
    }
}
