package vn.ocop.registry.trace.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.trace.lot.Lot;
import vn.ocop.registry.trace.lot.Recall;
import vn.ocop.registry.trace.lot.TraceEvent;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A recall as everybody may know it.
 *
 * @param lot id of the lot
 * @param gtin null if the product has none
 * @param state OPEN or CLOSED
 * @param closedAt null while it is open
 * @param result null while it is open
 * @param recipients organisations that got the lot, while the recall is open and the office has decided to name them
 */
public record OpenRecall(
        String lot,
        String product,
        String maker,
        String gtin,
        String code,
        LocalDate madeOn,
        LocalDate bestBefore,
        String state,
        String notice,
        Instant since,
        Instant closedAt,
        String result,
        List<String> recipients) {

    /** The last recall of the lot; null if it was never called back. */
    static OpenRecall of(Versioned<Lot> stored, Product product) {
        Lot lot = stored.state();
        return lot.recall()
                .map(recall -> new OpenRecall(
                        stored.id(),
                        product.details().name(),
                        product.owner().name(),
                        lot.origin().gtin(),
                        lot.origin().code(),
                        lot.origin().madeOn(),
                        lot.origin().bestBefore(),
                        recall.isOpen() ? "OPEN" : "CLOSED",
                        recall.notice(),
                        recall.openedAt(),
                        recall.closedAt(),
                        recall.result(),
                        recipients(lot, recall)))
                .orElse(null);
    }

    private static List<String> recipients(Lot lot, Recall recall) {
        return recall.isOpen() && recall.namesRecipients()
                ? lot.shipments().stream()
                        .map(TraceEvent::recipient)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }
}
