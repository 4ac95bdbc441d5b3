package vn.ocop.registry.trace.lot;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** What callers send about lots. */
final class LotForms {
    private LotForms() {}

    /** A new lot. */
    @Schema(name = "LotRegistration")
    record Making(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String productId,

            @Schema(description = "GS1 AI (10): 1 to 20 characters", requiredMode = Schema.RequiredMode.REQUIRED)
            String code,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate madeOn,

            LocalDate bestBefore,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Quantity quantity) {}

    /** What went in, by id: an area or a lot. */
    @Schema(name = "TraceInput")
    record Source(String area, String lot, Quantity quantity) {}

    /**
     * Something that happened to a lot.
     *
     * @param at ISO 8601 with the offset there, for example 2026-11-20T07:30:00+07:00
     */
    @Schema(name = "TraceEventRecording")
    record Happening(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            TraceStep step,

            @Schema(example = "2026-11-20T07:30:00+07:00", requiredMode = Schema.RequiredMode.REQUIRED)
            String at,

            Disposition disposition,
            String place,

            @Schema(description = "Id of the administrative unit")
            String unit,

            List<Source> inputs,
            Quantity quantity,
            List<TraceEvent.TestResult> tests,

            @Schema(description = "Organisation that got it, never a person")
            String recipient,

            String note,
            TraceEvent.Correction corrects) {}

    /** Why a lot is called back. */
    @Schema(name = "LotRecall")
    record Recalling(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason,

            @Schema(description = "What everybody is told", requiredMode = Schema.RequiredMode.REQUIRED)
            String notice,

            @Schema(description = "Whether everybody is told which organisations got it; the office only")
            boolean namesRecipients) {}

    /** What became of a recall. */
    @Schema(name = "LotRecallResult")
    record Result(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String result) {}
}
