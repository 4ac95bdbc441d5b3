package vn.ocop.trade.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.events.ProductState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The products that this service knows of. */
@RestController
@RequestMapping("/api/trade/v1/products")
@RolesAllowed({"office", "trade", "auditor"})
@Tag(name = "products")
class ProductController {
    private final Copies<ProductState> copies;

    ProductController(Copies<ProductState> copies) {
        this.copies = copies;
    }

    @GetMapping
    @Operation(summary = "List the products that this service knows of")
    Page<ProductState> list(PageRequest page) {
        return copies.page(page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read what this service knows of one of the products")
    ProductState read(@PathVariable String id) {
        return copies.find(id).orElseThrow(() -> Refusal.notFound("product", id));
    }
}
