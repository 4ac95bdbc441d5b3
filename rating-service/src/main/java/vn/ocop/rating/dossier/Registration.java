package vn.ocop.rating.dossier;

import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * The registration (Mẫu 01) with the first, second and fourth part of the self-assessment (Mẫu 02) of Decision
 * 26/2026/QĐ-TTg, Annex III.
 *
 * @param representative who signs for the entity
 * @param founded day of founding or registration of the entity, null if not given
 * @param packSpecification how it is packed
 * @param standard quality standard that is declared
 * @param history of the entity, and how it is organised
 * @param results of the business plan: raw material, quality, market, revenue and profit
 * @param plan of production and business
 * @param changes what has changed since the last recognition; obligatory in an upgrade or re-assessment
 * @param samples pieces handed in
 * @param committed whether the entity vouches for what it says
 */
public record Registration(
        Representative representative,
        LocalDate founded,
        String packSpecification,
        String standard,
        String history,
        String results,
        String plan,
        String changes,
        Integer samples,
        boolean committed) {
    private static final int MOST_SAMPLES = 1000;

    /**
     * Who signs for the entity. Whether gender, ethnicity or disability earn the point of criterion 3.2 is a choice there;
     * which of them is nobody's business here.
     */
    public record Representative(String name, String position, String address, String phone, String email) {}

    /** Notes what can't be in a draft. */
    void check(Faults faults) {
        Texts texts = new Texts(faults);
        if (representative != null) {
            texts.optional(representative.name(), "representative.name", Texts.NAME)
                    .optional(representative.position(), "representative.position", Texts.NAME)
                    .optional(representative.address(), "representative.address", Texts.LINE)
                    .optional(representative.phone(), "representative.phone", Texts.NAME)
                    .optional(representative.email(), "representative.email", Texts.NAME);
        }
        texts.optional(packSpecification, "packSpecification", Texts.LINE)
                .optional(standard, "standard", Texts.LINE)
                .optional(history, "history", Texts.STORY)
                .optional(results, "results", Texts.STORY)
                .optional(plan, "plan", Texts.STORY)
                .optional(changes, "changes", Texts.STORY);
        faults.require(
                samples == null || (samples >= 0 && samples <= MOST_SAMPLES), "samples", "between", 0, MOST_SAMPLES);
    }

    Registration withoutRepresentative() {
        return new Registration(
                null, founded, packSpecification, standard, history, results, plan, changes, samples, committed);
    }

    /** Notes what is missing for it to be handed in. */
    void checkWhole(boolean again, int samplesNeeded, Faults faults) {
        faults.require(
                representative != null && given(representative.name()), "registration.representative.name", "required");
        faults.require(given(packSpecification), "registration.packSpecification", "required");
        faults.require(given(plan), "registration.plan", "required");
        faults.require(!again || given(changes), "registration.changes", "required");
        faults.require(samples != null && samples >= samplesNeeded, "registration.samples", "at-least", samplesNeeded);
        faults.require(committed, "registration.committed", "required");
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
