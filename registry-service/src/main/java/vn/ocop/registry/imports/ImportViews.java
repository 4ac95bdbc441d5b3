package vn.ocop.registry.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.ocop.registry.Outcome;
import vn.ocop.registry.finding.FindingCode;
import vn.ocop.registry.finding.FindingMessages;
import vn.ocop.starter.problem.ProblemMessages;
import vn.ocop.starter.problem.Refusal;

/** Tells imports and their rows as the API does, in the caller's language. */
@Component
class ImportViews {
    private final ProblemMessages problems;

    ImportViews(ProblemMessages problems) {
        this.problems = problems;
    }

    /**
     * An import.
     *
     * @param source {@code plan-2822} for the plan that ships with the service, {@code upload} for a sent file
     * @param rowsRead rows done, of {@code rowsTotal}; afterwards records are compared with each other
     * @param failure why it was given up
     */
    record View(
            String id,
            ImportState state,
            boolean dryRun,
            String source,
            String mapping,
            String sha256,
            Long bytes,
            Instant receivedAt,
            String by,
            Instant finishedAt,
            long rowsRead,
            long rowsTotal,
            long refused,
            EffectCounts entities,
            EffectCounts products,
            FindingTotals findings,
            String failure) {}

    /** Findings seen, new ones among them, and those no longer seen. */
    record FindingTotals(long found, long opened, long closed) {}

    /**
     * A row.
     *
     * @param record number of the product in its register
     * @param entity what became of the entity that the row describes, absent if it describes none
     */
    record Row(
            long row,
            String record,
            RowResult.Result result,
            Part entity,
            Part product,
            List<FindingTitle> findings,
            List<Reason> reasons) {}

    /** An entity or a product and what became of it. */
    record Part(String id, Outcome.Effect effect) {}

    /** A finding in the row by its code. */
    record FindingTitle(String code, String title) {}

    /**
     * Why a row was refused.
     *
     * @param field the cell, absent if the whole row is meant
     * @param column what the column of that cell is called in the file
     */
    record Reason(String code, String field, String column, String message) {}

    View of(ImportJob job, Locale locale) {
        ImportSource source = job.source();
        ImportCounts counts = job.counts();
        return new View(
                job.id(),
                job.state(),
                job.dryRun(),
                source.kind() == ImportSource.Kind.PLAN ? ImportSource.PLAN_2822 : "upload",
                source.mappingName(),
                source.sha256(),
                source.bytes(),
                job.receivedAt(),
                job.by(),
                job.finishedAt(),
                counts.rows(),
                source.rows(),
                counts.refused(),
                counts.entities(),
                counts.products(),
                new FindingTotals(
                        counts.findings().found(),
                        counts.findings().opened(),
                        counts.findings().closed()),
                job.failure() == null ? null : job.failure().message(locale));
    }

    Row of(RowResult result, Locale locale) {
        return new Row(
                result.row(),
                result.record(),
                result.result(),
                result.entityEffect() == null ? null : new Part(result.entityId(), result.entityEffect()),
                result.productEffect() == null ? null : new Part(result.productId(), result.productEffect()),
                result.findings().stream()
                        .map(code -> new FindingTitle(code, FindingMessages.title(FindingCode.valueOf(code), locale)))
                        .toList(),
                result.refusals().stream()
                        .map(refusal -> reason(refusal, locale))
                        .toList());
    }

    private Reason reason(RowRefusal refusal, Locale locale) {
        String column = refusal.column();
        if (column == null && refusal.field() != null) {
            column = FindingMessages.field(refusal.field(), locale);
        }
        return new Reason(
                refusal.code(),
                refusal.field() == null ? null : refusal.field().key(),
                column,
                message(refusal, locale));
    }

    private String message(RowRefusal refusal, Locale locale) {
        Object[] arguments = refusal.arguments().toArray();
        return refusal.isOfReading()
                ? ImportMessages.text(refusal.code(), locale, arguments)
                : problems.of(Refusal.conflict(refusal.code(), arguments), locale)
                        .getDetail();
    }
}
