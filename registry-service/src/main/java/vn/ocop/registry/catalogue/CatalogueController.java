package vn.ocop.registry.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.MarketState;
import vn.ocop.registry.RegistrySettings;
import vn.ocop.registry.catalogue.CatalogueEntry.OnSale;
import vn.ocop.registry.catalogue.CatalogueEntry.Trained;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.ProductFilters;
import vn.ocop.registry.product.ProductQueries;
import vn.ocop.registry.product.ProductStatus;
import vn.ocop.registry.product.Products;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.FacetCount;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The public catalogue over HTTP: products that take part in the programme. */
@RestController
@RequestMapping("/api/public/v1/products")
@PermitAll
@Tag(name = "catalogue", description = "Products for everybody, without a token")
class CatalogueController {
    private final Products products;
    private final ProductQueries queries;
    private final RegistrySettings settings;
    private final Copies<EntityTrainingState> trainings;
    private final Copies<MarketState> markets;
    private final Today today;

    CatalogueController(
            Products products,
            ProductQueries queries,
            RegistrySettings settings,
            Copies<EntityTrainingState> trainings,
            Copies<MarketState> markets,
            Today today) {
        this.products = products;
        this.queries = queries;
        this.settings = settings;
        this.trainings = trainings;
        this.markets = markets;
        this.today = today;
    }

    @GetMapping
    @ProductFilters
    @Operation(
            summary = "List products by name",
            description = "Filters as for those who are signed in, but no withdrawn product")
    ResponseEntity<Page<CatalogueEntry>> list(NativeWebRequest request, PageRequest page) {
        return answer(products.page(shown(request), page).map(CatalogueEntry::of));
    }

    @GetMapping("/facets")
    @ProductFilters
    @Operation(summary = "Count products by every filter with few values")
    ResponseEntity<Map<String, List<FacetCount>>> facets(NativeWebRequest request) {
        return answer(queries.told(products.facets(shown(request))));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a product")
    ResponseEntity<CatalogueEntry> read(@PathVariable String id) {
        Versioned<Product> product = products.get(id);
        if (product.state().status() == ProductStatus.WITHDRAWN) {
            throw Refusal.notFound("product", id);
        }
        return answer(
                CatalogueEntry.of(product, training(product.state().owner().id()), onSale(product)));
    }

    private List<Trained> training(String entityId) {
        LocalDate day = today.day();
        return trainings.find(entityId).map(EntityTrainingState::topics).orElse(List.of()).stream()
                .filter(topic ->
                        topic.validUntil() == null || !topic.validUntil().isBefore(day))
                .map(topic -> new Trained(topic.topic(), topic.lastDay(), topic.validUntil()))
                .toList();
    }

    /** Without a star it is nowhere on sale as a recognised product, even if the trade service has not said so yet. */
    private List<OnSale> onSale(Versioned<Product> product) {
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

    private Criteria shown(NativeWebRequest request) {
        return queries.read(request).is("state", ProductStatus.ACTIVE.name());
    }

    private <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(kept()).cachePublic())
                .body(body);
    }

    /** An answer is good until midnight at most: the next day a star may be over. */
    private Duration kept() {
        Duration left = today.left();
        return left.compareTo(settings.catalogueCached()) < 0 ? left : settings.catalogueCached();
    }
}
