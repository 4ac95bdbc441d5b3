package vn.ocop.registry.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.MarketState;
import vn.ocop.registry.RegistrySettings;
import vn.ocop.registry.product.Product;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.time.Today;

/** What everybody may be told of a product today from what the other services told, and for how long that is good. */
@Component
public class TodaysFacts {
    private final RegistrySettings settings;
    private final Copies<EntityTrainingState> trainings;
    private final Copies<MarketState> markets;
    private final Today today;

    TodaysFacts(
            RegistrySettings settings,
            Copies<EntityTrainingState> trainings,
            Copies<MarketState> markets,
            Today today) {
        this.settings = settings;
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

    /** An answer is good until midnight at most: the next day a star may be over. */
    public CacheControl kept() {
        Duration left = today.left();
        Duration kept = left.compareTo(settings.catalogueCached()) < 0 ? left : settings.catalogueCached();
        return CacheControl.maxAge(kept).cachePublic();
    }
}
