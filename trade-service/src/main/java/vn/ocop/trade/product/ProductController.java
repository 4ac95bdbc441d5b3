package vn.ocop.trade.product;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.events.Locality;
import vn.ocop.events.ProductState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The products that this service knows of. */
@RestController
@RequestMapping("/api/trade/v1/products")
@RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
@Tag(name = "products", description = "Products and how their stars stand, as registry and rating told")
class ProductController {
    private final Copies<ProductState> copies;
    private final Standings standings;
    private final Today today;

    ProductController(Copies<ProductState> productCopies, Standings standings, Today today) {
        this.copies = productCopies;
        this.standings = standings;
        this.today = today;
    }

    /**
     * A product and its star.
     *
     * @param starToday 1 to 5, null if it holds none today
     * @param loss why it holds none today, null if it holds one
     * @param lastDay last day of its last recognition, null if it never had one
     */
    record View(
            String id,
            String name,
            String entityId,
            String entityName,
            Locality locality,
            Integer group,
            Integer starToday,
            Loss loss,
            LocalDate lastDay) {
        static View of(Standing one, LocalDate day) {
            return new View(
                    one.productId(),
                    one.name(),
                    one.entityId(),
                    one.entityName(),
                    one.locality(),
                    one.group(),
                    one.starOn(day).orElse(null),
                    one.loss(day).orElse(null),
                    one.lastDay());
        }
    }

    @GetMapping
    @Operation(summary = "List the products that the registry has told of")
    Page<ProductState> list(PageRequest page) {
        return copies.page(page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read what a product is and which star it holds today")
    View read(@PathVariable String id) {
        return View.of(standings.get(id), today.day());
    }
}
