package vn.ocop.registry.trace.lot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened to a lot, as it was recorded.
 *
 * @param at when it happened (EPCIS eventTime)
 * @param offset of the local time there, such as +07:00 (EPCIS eventTimeZoneOffset)
 * @param place where in words, null if not told
 * @param unit id of the administrative unit where, null if not told
 * @param inputs what went in
 * @param quantity how much of the lot it was about, null for all of it
 * @param recipient name of the organisation that got it, null unless it was shipped; never a person's name
 * @param note null if none
 * @param corrects null unless it corrects another event
 */
public record TraceEvent(
        String id,
        TraceStep step,
        Instant at,
        String offset,
        Disposition disposition,
        String place,
        String unit,
        List<Input> inputs,
        Quantity quantity,
        List<TestResult> tests,
        String recipient,
        String note,
        Correction corrects) {

    public TraceEvent {
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    /**
     * What went in: raw material of an area, or another lot. Code and name are kept as they were on that day.
     *
     * @param area id of the area, null for a lot
     * @param lot id of the lot, null for an area
     * @param code code of the area or lot, null if the area has none
     * @param name name of the area or of the lot's product
     * @param quantity null if not told
     */
    public record Input(String area, String lot, String code, String name, Quantity quantity) {}

    /**
     * A result of a test.
     *
     * @param what was tested, for example "Salmonella"
     * @param passed whether the limit was kept
     * @param laboratory who tested, null if not told
     * @param paper number of the test report
     * @param on day of the report
     */
    public record TestResult(String what, boolean passed, String laboratory, String paper, LocalDate on) {}

    /**
     * That another event was wrong (EPCIS errorDeclaration).
     *
     * @param event id of the wrong one
     */
    public record Correction(String event, Reason kind, String reason) {
        /** Error reasons of the Core Business Vocabulary. */
        public enum Reason {
            /** It happened otherwise: this event tells how. */
            INCORRECT_DATA,
            /** It never happened: this event only says so. */
            DID_NOT_OCCUR
        }
    }

    /** Whether it tells of something that happened, and not only that something did not. */
    boolean tellsOfAct() {
        return corrects == null || corrects.kind() != Correction.Reason.DID_NOT_OCCUR;
    }

    /** Id of the event that it corrects. */
    public Optional<String> corrected() {
        return Optional.ofNullable(corrects).map(Correction::event);
    }
}
