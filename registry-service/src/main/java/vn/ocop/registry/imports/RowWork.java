package vn.ocop.registry.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.Outcome;

/** One row on its way through a batch: what is foreseen for it, then what was done. */
final class RowWork {
    final ReadRow row;
    final List<RowRefusal> refusals = new ArrayList<>();
    /** The entity as the rows of this import describe it so far; null if this row describes none. */
    @Nullable
    Mention entity;
    /** The same before this row, null if this row is the first. */
    @Nullable
    Mention before;
    /** The entity that makes the product. */
    @Nullable
    Mention maker;

    @Nullable
    Mention product;

    Outcome.@Nullable Effect foreseenEntity;
    Outcome.@Nullable Effect foreseenProduct;
    RowResult.@Nullable Done doneEntity;
    RowResult.@Nullable Done doneProduct;

    RowWork(ReadRow row) {
        this.row = row;
    }

    /** Whether the row asks for anything. */
    boolean asks() {
        return refusals.isEmpty() && row.product() != null;
    }

    boolean isToldOf() {
        return !refusals.isEmpty() || row.product() != null;
    }

    String entityKey() {
        return row.product().entity().text();
    }

    /** Whether the entity says nothing that rows before it have not said. */
    boolean repeatsEntity() {
        return entity != null && entity.equals(before);
    }

    RowResult result() {
        return refusals.isEmpty()
                ? RowResult.of(row, doneEntity, doneProduct)
                : RowResult.refused(row.number(), row.record(), refusals);
    }

    void foresee(RowResult known) {
        foreseenEntity = known.entityEffect();
        foreseenProduct = known.productEffect();
    }

    /** Takes what is foreseen for what is done, as a dry run does. */
    void leaveAtForesight() {
        doneEntity = foreseenEntity == null
                ? null
                : new RowResult.Done(entity == null ? null : entity.entityId(), foreseenEntity);
        doneProduct = foreseenProduct == null
                ? null
                : new RowResult.Done(product == null ? null : product.productId(), foreseenProduct);
    }
}
