package vn.ocop.registry.passport;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.registry.passport.Passport.LotLine;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.trace.lot.Lot;
import vn.ocop.registry.trace.lot.LotOrigin;
import vn.ocop.registry.trace.lot.Lots;
import vn.ocop.registry.trace.open.OpenRecall;
import vn.ocop.registry.trace.open.OpenTrace;
import vn.ocop.registry.trace.open.OpenTraces;
import vn.ocop.starter.aggregate.Versioned;

/** What a buyer may know of the lots of a product. */
@Component
class LotLines {
    private static final int MOST = 20;
    private final Lots lots;
    private final OpenTraces traces;
    private final PublicLinks links;

    LotLines(Lots lots, OpenTraces traces, PublicLinks links) {
        this.lots = lots;
        this.traces = traces;
        this.links = links;
    }

    /** Open recalls, the latest first. */
    List<OpenRecall> recalls(Versioned<Product> product) {
        return traces.recalls(product, MOST);
    }

    /** Null without a lot. */
    OpenTrace trace(Versioned<Lot> lot) {
        return lot == null ? null : traces.of(lot.id());
    }

    List<LotLine> latest(String productId) {
        return lots.latest(productId, MOST).stream().map(this::line).toList();
    }

    private LotLine line(Versioned<Lot> lot) {
        LotOrigin origin = lot.state().origin();
        return new LotLine(lot.id(), origin.code(), origin.madeOn(), origin.bestBefore(), links.ofLot(lot));
    }
}
