package vn.ocop.registry.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.OpenAnswers;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.ProductFilters;
import vn.ocop.registry.product.ProductQueries;
import vn.ocop.registry.product.ProductStatus;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.trace.open.OpenTraces;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.FacetCount;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The public catalogue over HTTP: products that take part in the programme. */
@RestController
@RequestMapping(CatalogueEntry.PATH)
@PermitAll
@Tag(name = "catalogue", description = "Products for everybody, without a token")
class CatalogueController {
    private static final int MOST_RECALLS = 20;

    private final Products products;
    private final ProductQueries queries;
    private final TodaysFacts facts;
    private final OpenTraces traces;
    private final OpenAnswers answers;

    CatalogueController(
            Products products, ProductQueries queries, TodaysFacts facts, OpenTraces traces, OpenAnswers answers) {
        this.products = products;
        this.queries = queries;
        this.facts = facts;
        this.traces = traces;
        this.answers = answers;
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
        return answer(CatalogueEntry.of(
                product,
                traces.recalls(product, MOST_RECALLS),
                facts.training(product.state().owner().id()),
                facts.onSale(product)));
    }

    private Criteria shown(NativeWebRequest request) {
        return queries.read(request).is("state", ProductStatus.ACTIVE.name());
    }

    private <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(answers.kept()).body(body);
    }
}
