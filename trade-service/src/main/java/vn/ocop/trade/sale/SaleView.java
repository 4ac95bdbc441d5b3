package vn.ocop.trade.sale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A sale as it is answered.
 *
 * @param origin id of the delivery it was made from, null without
 * @param overlaps ids of other sales of the same goods and place with days in common; null in lists
 */
record SaleView(
        String id,
        long version,
        Sale.State state,
        SaleSource source,
        String origin,
        @JsonUnwrapped SaleReport report,
        List<String> overlaps) {

    static SaleView of(Versioned<Sale> sale, List<String> overlaps) {
        Sale state = sale.state();
        return new SaleView(
                sale.id(), sale.version(), state.state(), state.source(), state.origin(), state.report(), overlaps);
    }
}
