package vn.ocop.rating.complaint;

import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/** What callers send about complaints. Days are those of Vietnam. */
final class ComplaintForms {
    private static final int NUMBER = 200;

    private ComplaintForms() {}

    /**
     * A new complaint.
     *
     * @param dossierId for a complaint about a dossier
     * @param certificate number of the certificate, for one about a recognition or its revocation
     * @param entityId the entity that complains; for a producer the entity of the product if it is missing
     * @param complainant name of somebody else who complains; the office only
     * @param contact how to reach them; the office only
     * @param receivedOn when it came; the office only, else and if missing today
     */
    record Filing(
            Matter.Kind kind,
            String productId,
            String dossierId,
            String certificate,
            String entityId,
            String complainant,
            String contact,
            String content,
            LocalDate learnedOn,
            LocalDate receivedOn) {

        void check(LocalDate today) {
            Faults faults = new Faults();
            new Texts(faults)
                    .needed(productId, "productId", NUMBER)
                    .needed(content, "content", Texts.STORY)
                    .optional(dossierId, "dossierId", NUMBER)
                    .optional(certificate, "certificate", NUMBER)
                    .optional(entityId, "entityId", NUMBER)
                    .optional(complainant, "complainant", Texts.NAME)
                    .optional(contact, "contact", Texts.LINE);
            faults.require(kind != null, "kind", "required");
            if (kind != null) {
                boolean dossier = kind == Matter.Kind.DOSSIER;
                faults.require(
                        isThere(dossier ? dossierId : certificate), dossier ? "dossierId" : "certificate", "required");
            }
            pastDay(faults, receivedOn == null ? today : receivedOn, "receivedOn", LocalDate.MIN, today);
            pastDay(faults, learnedOn, "learnedOn", LocalDate.MIN, receivedOn == null ? today : receivedOn);
            faults.refuseIfAny();
        }

        String reference() {
            return kind == Matter.Kind.DOSSIER ? dossierId : certificate;
        }
    }

    /** A step; fields as in {@link vn.ocop.rating.complaint.Step}. */
    record StepForm(Step.Kind kind, LocalDate on, String document, String note) {
        void check(LocalDate earliest, LocalDate today) {
            Faults faults = new Faults();
            new Texts(faults).optional(document, "document", NUMBER).optional(note, "note", Texts.STORY);
            faults.require(kind != null, "kind", "required");
            pastDay(faults, on, "on", earliest, today);
            faults.refuseIfAny();
        }
    }

    /** A decision; fields as in {@link vn.ocop.rating.complaint.Decision}. */
    record DecisionForm(Decision.Outcome outcome, String document, LocalDate on, String text) {
        void check(LocalDate earliest, LocalDate today) {
            Faults faults = new Faults();
            new Texts(faults).needed(document, "document", NUMBER).needed(text, "text", Texts.STORY);
            faults.require(outcome != null, "outcome", "required");
            pastDay(faults, on, "on", earliest, today);
            faults.refuseIfAny();
        }
    }

    /** @param ground why it is taken back, null if not said */
    record Withdrawal(String ground) {
        void check() {
            Faults faults = new Faults();
            new Texts(faults).optional(ground, "ground", Texts.LINE);
            faults.refuseIfAny();
        }
    }

    static boolean isThere(String text) {
        return text != null && !text.isBlank();
    }

    private static void pastDay(Faults faults, LocalDate day, String field, LocalDate earliest, LocalDate latest) {
        faults.require(day != null, field, "required");
        if (day != null) {
            faults.require(!day.isBefore(earliest), field, "not-before", earliest);
            faults.require(!day.isAfter(latest), field, "not-after", latest);
        }
    }
}
