package vn.ocop.trade.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;

/**
 * A memorandum or contract between a buyer and an entity. Corrections supersede; what was said before stays in its history.
 *
 * @param reason why it ended, null unless it did
 * @param deliveries that count, in the order in which they were entered
 */
public record Contract(Terms terms, ContractState state, String reason, List<Delivery> deliveries) {
    private static final int MOST_DELIVERIES = 1_000;

    static Change<Contract> signed(Terms terms, LocalDate today) {
        check(terms, today);
        return Change.to(new Contract(terms, ContractState.SIGNED, null, List.of()), new ContractEvent.Signed(terms));
    }

    /** Puts its terms right. @throws Refusal if what was delivered does not fit them */
    Change<Contract> corrected(Terms next, String why, LocalDate today) {
        check(next, today);
        Faults faults = new Faults().require(next.entityId().equals(terms.entityId()), "entityId", "may-not-change");
        for (Delivery one : deliveries) {
            faults.require(next.has(one.milestoneId()), "milestones", "delivered-already", one.id());
            faults.require(next.names(one.productId()), "items", "delivered-already", one.id());
            faults.require(!one.day().isBefore(next.signedOn()), "signedOn", "delivered-already", one.id());
        }
        faults.refuseIfAny();
        return Change.to(new Contract(next, state, reason, deliveries), new ContractEvent.TermsCorrected(next))
                .because(why);
    }

    /** Enters a delivery; the first one makes it run. One of that id that is there is refused. */
    Change<Contract> delivered(Delivery delivery, LocalDate today) {
        requireOpen();
        check(delivery, today);
        if (deliveries.size() == MOST_DELIVERIES) {
            throw Refusal.conflict("too-many-deliveries", MOST_DELIVERIES);
        }
        List<Delivery> next = new ArrayList<>(deliveries);
        next.add(delivery);
        return Change.to(
                new Contract(terms, ContractState.RUNNING, reason, next), new ContractEvent.Delivered(delivery));
    }

    /** Puts a delivery right. @throws Refusal if a sale was made of it: then that one is corrected */
    Change<Contract> deliveryCorrected(Delivery next, String why, LocalDate today) {
        unsold(next.id());
        check(next, today);
        return Change.to(with(next), new ContractEvent.DeliveryCorrected(next)).because(why);
    }

    /** Takes out a delivery that was entered by mistake. @throws Refusal if a sale was made of it */
    Change<Contract> deliveryCancelled(String deliveryId, String why) {
        Delivery cancelled = unsold(deliveryId);
        List<Delivery> rest =
                deliveries.stream().filter(one -> !one.id().equals(deliveryId)).toList();
        return Change.to(new Contract(terms, state, reason, rest), new ContractEvent.DeliveryCancelled(cancelled))
                .because(why);
    }

    /** Lets a delivery become that sale. @throws Refusal if it has become one */
    Change<Contract> sold(String deliveryId, String saleId) {
        Delivery delivery = unsold(deliveryId);
        return Change.to(with(delivery.soldAs(saleId)), new ContractEvent.DeliverySold(deliveryId, saleId));
    }

    /** @throws Refusal while a milestone is not met */
    Change<Contract> fulfilled() {
        requireOpen();
        progress().stream().filter(one -> !one.met()).findFirst().ifPresent(open -> {
            throw Refusal.conflict("milestone-open", open.milestone().id());
        });
        return moved(ContractState.FULFILLED, null);
    }

    Change<Contract> ended(String why) {
        requireOpen();
        return moved(ContractState.ENDED, why).because(why);
    }

    /** Its milestones and what was delivered of them. */
    List<Progress> progress() {
        return terms.milestones().stream()
                .map(one -> Progress.of(one, deliveries))
                .toList();
    }

    /** The day of the first milestone that is not met; empty when nothing is awaited any more. */
    Optional<LocalDate> nextDue() {
        return state.isOpen()
                ? progress().stream()
                        .filter(one -> !one.met())
                        .map(one -> one.milestone().due())
                        .min(LocalDate::compareTo)
                : Optional.empty();
    }

    Optional<Delivery> delivery(String deliveryId) {
        return deliveries.stream().filter(one -> one.id().equals(deliveryId)).findFirst();
    }

    private Delivery unsold(String deliveryId) {
        Delivery delivery = delivery(deliveryId).orElseThrow(() -> Refusal.notFound("delivery", deliveryId));
        if (delivery.isSold()) {
            throw Refusal.conflict("delivery-sold", delivery.saleId());
        }
        return delivery;
    }

    private Contract with(Delivery next) {
        return new Contract(
                terms,
                state,
                reason,
                deliveries.stream()
                        .map(one -> one.id().equals(next.id()) ? next : one)
                        .toList());
    }

    private Change<Contract> moved(ContractState next, String why) {
        return Change.to(new Contract(terms, next, why, deliveries), new ContractEvent.Moved(state, next));
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw Refusal.conflict("contract-state", state);
        }
    }

    private void check(Delivery delivery, LocalDate today) {
        Faults faults = new Faults();
        delivery.check(terms, today, faults);
        faults.refuseIfAny();
    }

    private static void check(Terms terms, LocalDate today) {
        Faults faults = new Faults();
        terms.check(today, faults);
        faults.refuseIfAny();
    }
}
