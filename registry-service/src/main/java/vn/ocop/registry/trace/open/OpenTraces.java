package vn.ocop.registry.trace.open;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.registry.entity.Places;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.trace.lot.Lot;
import vn.ocop.registry.trace.lot.LotCheck;
import vn.ocop.registry.trace.lot.Lots;
import vn.ocop.registry.trace.lot.Verification;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;

/** Traces and recalls of lots as everybody may know them; each trace is checked anew before it is told. */
@Component
public class OpenTraces {
    private final Lots lots;
    private final LotCheck check;
    private final Places places;

    OpenTraces(Lots lots, LotCheck check, Places places) {
        this.lots = lots;
        this.check = check;
        this.places = places;
    }

    /** @throws Refusal if there is no such lot, or its record can't be read any more */
    public OpenTrace of(String lotId) {
        boolean intact = readable(lotId).intact();
        Versioned<Lot> lot = lots.get(lotId);
        Product product = lots.products(List.of(lot)).get(lot.state().origin().productId());
        return OpenTrace.of(lot, product, intact, places::name);
    }

    /** Recalls of a product's lots that are open, the latest first, so many at most. */
    public List<OpenRecall> recalls(Versioned<Product> product, int most) {
        return lots.beingRecalled(product.id(), most).stream()
                .map(lot -> OpenRecall.of(lot, product.state()))
                .toList();
    }

    /** @throws Refusal if there is no such lot, or its record was changed */
    EpcisDocument document(String lotId) {
        if (!readable(lotId).intact()) {
            throw Refusal.conflict("trace-not-intact");
        }
        return EpcisDocument.of(lots.get(lotId));
    }

    private Verification readable(String lotId) {
        Verification found = check.check(lotId);
        if (!found.readable()) {
            throw Refusal.conflict("trace-unreadable");
        }
        return found;
    }
}
