package vn.ocop.registry.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.Outcome;

/**
 * What became of one row; in a dry run, what would become of it.
 *
 * @param row number in the file
 * @param record number of the product in its register, null if the row has none
 * @param entityEffect null if the row describes no entity of its own
 * @param findings codes of what was found in the row
 */
public record RowResult(
        long row,
        @Nullable String record,
        Result result,
        @Nullable String entityId,
        Outcome.@Nullable Effect entityEffect,
        @Nullable String productId,
        Outcome.@Nullable Effect productEffect,
        List<String> findings,
        List<RowRefusal> refusals) {

    /** What became of the row as a whole. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    static RowResult refused(long row, @Nullable String record, List<RowRefusal> refusals) {
        return new RowResult(row, record, Result.REFUSED, null, null, null, null, List.of(), refusals);
    }

    static RowResult of(ReadRow row, @Nullable Done entity, Done product) {
        return new RowResult(
                row.number(),
                row.record(),
                result(entity == null ? null : entity.effect(), product.effect()),
                entity == null ? null : entity.id(),
                entity == null ? null : entity.effect(),
                product.id(),
                product.effect(),
                row.findings().stream().map(finding -> finding.code().name()).toList(),
                List.of());
    }

    /** What was done with a record; the id is null while it is only foreseen. */
    record Done(@Nullable String id, Outcome.Effect effect) {
        /** What is told of it: an effect that a crash cut short was foreseen, and is not seen again. */
        Done or(Outcome.@Nullable Effect foreseen) {
            return effect == Outcome.Effect.UNCHANGED && foreseen != null ? new Done(id, foreseen) : this;
        }
    }

    private static Result result(Outcome.@Nullable Effect entity, Outcome.Effect product) {
        List<Outcome.Effect> effects = new ArrayList<>();
        effects.add(product);
        if (entity != null) {
            effects.add(entity);
        }
        if (product == Outcome.Effect.CREATED) {
            return Result.CREATED;
        }
        return effects.stream().allMatch(effect -> effect == Outcome.Effect.UNCHANGED)
                ? Result.UNCHANGED
                : Result.UPDATED;
    }
}
