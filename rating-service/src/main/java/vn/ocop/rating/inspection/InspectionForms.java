package vn.ocop.rating.inspection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import vn.ocop.rating.recognition.Term;
import vn.ocop.rating.recognition.Terms;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/** What callers send about inspections. Days are those of Vietnam. */
final class InspectionForms {
    private static final int NUMBER = 200;

    private InspectionForms() {}

    /** A new inspection; fields as in {@link Plan}. */
    record Entry(
            String productId, Plan.Kind kind, LocalDate day, String agency, List<Plan.Content> contents, String cause) {

        Plan plan() {
            Faults faults = new Faults();
            new Texts(faults)
                    .needed(productId, "productId", NUMBER)
                    .needed(agency, "agency", Texts.NAME)
                    .optional(cause, "cause", Texts.STORY);
            faults.require(kind != null, "kind", "required");
            faults.require(kind != Plan.Kind.STOP_CONFIRMED, "kind", "one-of", "PLANNED, AD_HOC");
            faults.require(day != null, "day", "required");
            boolean some = contents != null && !contents.isEmpty() && !contents.contains(null);
            faults.require(some, "contents", "required");
            faults.require(!some || new HashSet<>(contents).size() == contents.size(), "contents", "twice");
            faults.refuseIfAny();
            return new Plan(kind, day, agency, List.copyOf(contents), cause);
        }
    }

    /**
     * A conclusion.
     *
     * @param ground code of the ground, for a proposed revocation
     * @param remedy what is to be put right, for a remedy
     * @param until day by which, for a remedy
     */
    record ConclusionForm(
            Conclusion.Outcome outcome,
            String document,
            LocalDate on,
            String text,
            String ground,
            String remedy,
            LocalDate until) {

        Conclusion conclusion(Terms terms, LocalDate today) {
            Faults faults = new Faults();
            new Texts(faults).needed(document, "document", NUMBER).needed(text, "text", Texts.STORY);
            faults.require(outcome != null, "outcome", "required");
            pastDay(faults, on, "on", today);
            remedy(faults);
            boolean revocation = outcome == Conclusion.Outcome.REVOCATION_PROPOSED;
            faults.require(revocation == (ground != null), "ground", revocation ? "required" : "of-revocation-only");
            faults.refuseIfAny();
            return new Conclusion(document, on, text, outcome, ground, remedy, revocation ? due(terms) : until);
        }

        private void remedy(Faults faults) {
            boolean asked = outcome == Conclusion.Outcome.REMEDY;
            if (asked) {
                new Texts(faults).needed(remedy, "remedy", Texts.STORY);
            }
            faults.require(asked || remedy == null, "remedy", "of-remedy-only");
            faults.require(asked == (until != null), "until", asked ? "required" : "of-remedy-only");
            faults.require(until == null || on == null || !until.isBefore(on), "until", "not-before", on);
        }

        private LocalDate due(Terms terms) {
            return dueOfRevocation(ground, on, terms);
        }
    }

    /** The commune's confirmation that an entity has stopped making a product. */
    record Stop(String productId, String document, LocalDate on, String text) {
        void check(LocalDate today) {
            Faults faults = new Faults();
            new Texts(faults)
                    .needed(productId, "productId", NUMBER)
                    .needed(document, "document", NUMBER)
                    .needed(text, "text", Texts.STORY);
            pastDay(faults, on, "on", today);
            faults.refuseIfAny();
        }
    }

    /** How a remedy was found when it was looked at. */
    record RemedyCheck(Boolean remedied, LocalDate on, String document, String note) {
        Closing closing(LocalDate concludedOn, LocalDate today) {
            Faults faults = new Faults();
            new Texts(faults).optional(document, "document", NUMBER).optional(note, "note", Texts.STORY);
            faults.require(remedied != null, "remedied", "required");
            pastDay(faults, on, "on", today);
            faults.require(on == null || !on.isBefore(concludedOn), "on", "not-before", concludedOn);
            faults.refuseIfAny();
            return new Closing(remedied ? Closing.Result.REMEDIED : Closing.Result.NOT_REMEDIED, on, document, note);
        }
    }

    /** Why an inspection does not take place. */
    record CallingOff(String ground) {
        void check() {
            Faults faults = new Faults();
            new Texts(faults).needed(ground, "ground", Texts.LINE);
            faults.refuseIfAny();
        }
    }

    /**
     * The day by which the revocation is to be decided, null if no limit is known.
     *
     * @throws vn.ocop.starter.problem.Refusal if the law of that day does not know the ground
     */
    static LocalDate dueOfRevocation(String ground, LocalDate concludedOn, Terms terms) {
        Term term = terms.on(concludedOn);
        Faults faults = new Faults();
        faults.require(term.ground(ground).isPresent(), "ground", "unknown");
        faults.refuseIfAny();
        return term.revocationDays() == null ? null : concludedOn.plusDays(term.revocationDays());
    }

    private static void pastDay(Faults faults, LocalDate day, String field, LocalDate today) {
        faults.require(day != null, field, "required");
        faults.require(day == null || !day.isAfter(today), field, "not-after", today);
    }
}
