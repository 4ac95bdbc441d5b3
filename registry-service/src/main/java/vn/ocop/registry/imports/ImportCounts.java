package vn.ocop.registry.imports;

import vn.ocop.registry.Outcome;
import vn.ocop.registry.finding.FindingCounts;

/**
 * What an import has done so far. In a dry run: what it would do.
 *
 * @param rows rows read, headings and totals within the table included
 * @param refused rows that could not be imported
 * @param entities by the rows that describe an entity; an entity that several rows describe counts once for each effect
 */
public record ImportCounts(
        long rows, long refused, EffectCounts entities, EffectCounts products, FindingCounts findings) {
    static final ImportCounts NONE = new ImportCounts(0, 0, EffectCounts.NONE, EffectCounts.NONE, FindingCounts.NONE);

    ImportCounts plus(RowResult result) {
        return new ImportCounts(
                rows,
                refused + (result.result() == RowResult.Result.REFUSED ? 1 : 0),
                plus(entities, result.entityEffect()),
                plus(products, result.productEffect()),
                findings);
    }

    ImportCounts plusRows(long more) {
        return new ImportCounts(rows + more, refused, entities, products, findings);
    }

    ImportCounts plus(FindingCounts more) {
        return new ImportCounts(rows, refused, entities, products, findings.plus(more));
    }

    private static EffectCounts plus(EffectCounts counts, Outcome.Effect effect) {
        return effect == null ? counts : counts.plus(effect);
    }
}
