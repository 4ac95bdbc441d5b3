package vn.ocop.registry.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.MarketState;
import vn.ocop.registry.product.Product;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.time.Today;

/** What everybody may be told of a product today from what the other services told. */
@Component
public class TodaysFacts {
    private final Copies<EntityTrainingState> trainings;
    private final Copies<MarketState> markets;
    private final Today today;

    TodaysFacts(Copies<EntityTrainingState> trainings, Copies<MarketState> markets, Today today) {
        this.trainings = trainings;
        this.markets = markets;
        this.today = today;
    }

    /** What people of its maker count as trained in. */
    public List<Trained> training(String entityId) {
        LocalDate day = today.day();
        return trainings.find(entityId).map(EntityTrainingState::topics).orElse(List.of()).stream()
                .filter(topic ->
                        topic.validUntil() == null || !topic.validUntil().isBefore(day))
                .map(topic -> new Trained(topic.topic(), topic.lastDay(), topic.validUntil()))
                .toList();
    }

    /** Without a star it is nowhere on sale as a recognised product, even if the trade service has not said so yet. */
    public List<OnSale> onSale(Versioned<Product> product) {
        LocalDate day = today.day();
        if (product.state().rating() == null || product.state().rating().on(day).star() == null) {
            return List.of();
        }
        return markets.find(product.id()).map(MarketState::listings).orElse(List.of()).stream()
                .filter(listing ->
                        !day.isBefore(listing.from()) && (listing.until() == null || !day.isAfter(listing.until())))
                .map(OnSale::of)
                .toList();
    }
}
