package vn.ocop.registry.programme.funding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import vn.ocop.registry.programme.funding.FundingLine.Decided;
import vn.ocop.registry.programme.funding.Spending.Voucher;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/** What callers send about money. */
final class FundingForms {
    private FundingForms() {}

    /** A new line. */
    @Schema(name = "FundingPlan")
    record Planning(
            @Schema(example = "CENTRAL_BUDGET", requiredMode = Schema.RequiredMode.REQUIRED)
            String source,

            @Schema(description = "Code of Annex 1", example = "V.2", requiredMode = Schema.RequiredMode.REQUIRED)
            String task,

            @Schema(description = "Id of the unit", example = "96", requiredMode = Schema.RequiredMode.REQUIRED)
            String locality,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer year,

            @Schema(description = "Whole đồng", requiredMode = Schema.RequiredMode.REQUIRED)
            Long amount,

            @Schema(example = "2822/QĐ-UBND", requiredMode = Schema.RequiredMode.REQUIRED)
            String decision,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate decidedOn) {
        Heading heading() {
            return new Heading(source, task, locality, year);
        }

        Decided decided() {
            return new Decided(amount, decision, decidedOn);
        }
    }

    /** Another amount for a line, by a later decision. */
    @Schema(name = "FundingAdjustment")
    record Adjusting(
            @Schema(
                    description = "Whole đồng, the new whole and not the difference",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Long amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String decision,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate decidedOn,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {
        Decided decided() {
            return new Decided(amount, decision, decidedOn);
        }
    }

    /** A payment; the reason is needed only when one is corrected. */
    @Schema(name = "FundingSpending")
    record Paying(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String source,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String task,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String locality,

            @Schema(description = "Budget year", requiredMode = Schema.RequiredMode.REQUIRED)
            Integer year,

            @Schema(description = "Whole đồng", requiredMode = Schema.RequiredMode.REQUIRED)
            Long amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate day,

            @Schema(description = "Number of the paper that proves it", requiredMode = Schema.RequiredMode.REQUIRED)
            String document,

            String what,
            String reason) {
        Heading heading() {
            return new Heading(source, task, locality, year);
        }

        Voucher voucher() {
            return new Voucher(amount, day, document, what);
        }
    }

    /** Why something is done. */
    @Schema(name = "FundingReason")
    record Because(String reason) {}

    /** The reason, trimmed. */
    static String checked(String reason) {
        Faults faults = new Faults();
        new Texts(faults).needed(reason, "reason", Texts.LINE);
        faults.refuseIfAny();
        return reason.strip();
    }
}
