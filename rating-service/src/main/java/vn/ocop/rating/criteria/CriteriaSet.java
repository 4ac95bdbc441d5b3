package vn.ocop.rating.criteria;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.starter.text.Label;

/**
 * The criteria of one kind of product (bộ sản phẩm): a tree of parts, sections and criteria.
 *
 * @param number 1 to 26 in Decision 26/2026/QĐ-TTg, Annex I
 * @param code for example {@code QD26-08}
 * @param subgroup null where the group is not divided
 * @param managingAgencies ministries in charge, by their Vietnamese names
 * @param samples samples to hand in with a dossier, pieces
 * @param disqualifiers grounds on which a dossier of this set is out
 */
public record CriteriaSet(
        int number,
        String code,
        Label name,
        Industry industry,
        Label group,
        Label subgroup,
        List<String> managingAgencies,
        int samples,
        List<Ground> disqualifiers,
        List<Section> sections,
        List<Criterion> criteria) {

    public CriteriaSet {
        managingAgencies = managingAgencies == null ? List.of() : managingAgencies;
        disqualifiers = disqualifiers == null ? List.of() : disqualifiers;
        sections = sections == null ? List.of() : sections;
        criteria = criteria == null ? List.of() : criteria;
    }

    /** @param id for example {@code food} */
    public record Industry(String code, String id, Label name) {}

    /**
     * A section of a part.
     *
     * @param parent section that it belongs to, null at the top
     * @param max most points of the section
     */
    public record Section(String code, String part, String parent, int max, Label name) {}

    public Optional<Criterion> criterion(String code) {
        // No stream: scoring asks for each choice of each sheet.
        for (Criterion criterion : criteria) {
            if (criterion.code().equals(code)) {
                return Optional.of(criterion);
            }
        }
        return Optional.empty();
    }

    /**
     * All grounds on which a dossier is out: those of the set by their code, those of a criterion as
     * {@code <criterion>/<ground>}.
     */
    public List<String> groundCodes() {
        return Stream.concat(
                        disqualifiers.stream().map(Ground::code),
                        criteria.stream().flatMap(criterion -> criterion.grounds().stream()
                                .map(ground -> criterion.code() + "/" + ground.code())))
                .toList();
    }
}
