package vn.ocop.rating.criteria;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * The criteria of one decision, without the trees of its sets.
 *
 * @param id for example {@code 26-2026}
 * @param decision number of the decision, for example {@code 26/2026/QĐ-TTg}
 * @param validFrom first day on which new dossiers are filed under it
 * @param validTo last such day, null while it is in force
 * @param detail how much of the decision is known here
 * @param parts its parts with the most points of each
 * @param notes what is not known of it, null if nothing
 */
public record CriteriaVersion(
        String id,
        String decision,
        LocalDate issued,
        Label title,
        LocalDate validFrom,
        LocalDate validTo,
        Detail detail,
        List<Band> bands,
        List<Part> parts,
        Label notes) {

    public CriteriaVersion {
        bands = bands == null ? List.of() : bands;
        parts = parts == null ? List.of() : parts;
    }

    /** How much of a decision is known. */
    public enum Detail {
        /** Every set with its criteria. */
        FULL,
        /** Parts and bands only: recognitions can be registered under it, dossiers can't be scored. */
        PARTS
    }

    /** @param max most points of the part */
    public record Part(String code, int max, Label name) {}

    /**
     * Whether there is a day on which both would hold. One without an end makes room for the next as soon as that begins,
     * so it overlaps only what begins on the same day.
     */
    public boolean overlaps(CriteriaVersion other) {
        CriteriaVersion first = validFrom.isAfter(other.validFrom) ? other : this;
        CriteriaVersion second = first == this ? other : this;
        return first.validFrom.equals(second.validFrom)
                || first.validTo != null && !first.validTo.isBefore(second.validFrom);
    }

    /** Whether new dossiers of that day are filed under it. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Its bands as a rule from mean to star. */
    public Bands scale() {
        return new Bands(bands);
    }
}
