package vn.ocop.trade.contract;

import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.trade.sale.Sale;
import vn.ocop.trade.sale.SaleReport;
import vn.ocop.trade.sale.Sales;

/**
 * Makes sales of deliveries. The contract says first which sale it is to be, so it is made once, however often it is told
 * to and whatever breaks in between.
 */
@Component
class DeliverySales {
    private static final Caller CONTRACTS = Caller.system("contracts");
    private final Sales sales;
    private final Copies<EntityState> entities;

    DeliverySales(Sales sales, Copies<EntityState> entityCopies) {
        this.sales = sales;
        this.entities = entityCopies;
    }

    /** @param contract as it is now */
    void follow(IncomingEvent event, Contract contract) {
        if (!event.type().equals("delivery-sold")) {
            return;
        }
        ContractEvent.DeliverySold sold = event.as(ContractEvent.DeliverySold.class);
        Delivery delivery =
                contract.delivery(sold.deliveryId()).orElseThrow(() -> Refusal.notFound("delivery", sold.deliveryId()));
        Terms terms = contract.terms();
        EntityState entity =
                entities.find(terms.entityId()).orElseThrow(() -> Refusal.notFound("entity", terms.entityId()));
        Versioned<Sale> _ = sales.recordDelivery(
                sold.saleId(),
                delivery.id(),
                entity,
                report(terms, delivery),
                Vietnam.dayOf(event.attributes().time()),
                CONTRACTS);
    }

    private static SaleReport report(Terms terms, Delivery delivery) {
        return new SaleReport(
                terms.entityId(),
                delivery.productId(),
                null,
                null,
                terms.scope(),
                delivery.day(),
                delivery.day(),
                delivery.quantity(),
                delivery.unit(),
                delivery.value());
    }
}
