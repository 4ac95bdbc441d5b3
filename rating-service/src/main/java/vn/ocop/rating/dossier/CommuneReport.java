package vn.ocop.rating.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What the commune found in the four matters that it assesses (Mẫu 03), and whether it proposes the product.
 *
 * @param number of the report or the letter that proposes
 * @param on its day; set when it is stored
 */
public record CommuneReport(
        String number,
        LocalDate on,
        Matter localMaterial,
        Matter localLabour,
        Matter origin,
        Matter identity,
        boolean proposed,
        String conclusion) {

    /** One of the four matters. */
    public record Matter(Boolean met, String remark) {}

    /** Notes what is missing. */
    void check(Faults faults) {
        Texts texts = new Texts(faults).needed(number, "number", Texts.NAME);
        List<Matter> matters = Arrays.asList(localMaterial, localLabour, origin, identity);
        List<String> names = List.of("localMaterial", "localLabour", "origin", "identity");
        for (int i = 0; i < matters.size(); i++) {
            Matter matter = matters.get(i);
            faults.require(matter != null && matter.met() != null, names.get(i) + ".met", "required");
            texts.optional(matter == null ? null : matter.remark(), names.get(i) + ".remark", Texts.STORY);
        }
        texts.needed(conclusion, "conclusion", Texts.STORY);
    }

    CommuneReport on(LocalDate day) {
        return new CommuneReport(number, day, localMaterial, localLabour, origin, identity, proposed, conclusion);
    }
}
