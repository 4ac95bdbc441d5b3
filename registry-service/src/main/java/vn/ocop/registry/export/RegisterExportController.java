package vn.ocop.registry.export;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.COUNCIL;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.PRODUCER;
import static vn.ocop.registry.Roles.TRADE;
import static vn.ocop.registry.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.entity.Entities;
import vn.ocop.registry.entity.EntityAccess;
import vn.ocop.registry.entity.EntityQueries;
import vn.ocop.registry.product.ProductQueries;
import vn.ocop.registry.product.Products;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.ExportRequest;

/** The lists of entities and products as files, with the same filters and read row by row. */
@RestController
@RequestMapping("/api/registry/v1")
@Tag(name = "exports", description = "Lists as CSV and XLSX files")
class RegisterExportController {
    private final Entities entities;
    private final EntityQueries entityQueries;
    private final EntityAccess access;
    private final Products products;
    private final ProductQueries productQueries;

    RegisterExportController(
            Entities entities,
            EntityQueries entityQueries,
            EntityAccess access,
            Products products,
            ProductQueries productQueries) {
        this.entities = entities;
        this.entityQueries = entityQueries;
        this.access = access;
        this.products = products;
        this.productQueries = productQueries;
    }

    @GetMapping("/entities/export")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(
            summary = "The list of entities as a file",
            description = "Filters as in the list; format=csv or xlsx, else by Accept. Personal data as in the list.")
    void entities(NativeWebRequest request, HttpServletResponse response, Caller caller, Locale locale)
            throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        try (var rows = entities.stream(entityQueries.read(export.filters()))
                .map(entity -> EntityColumns.seen(entity, access, caller))
                .iterator()) {
            export.answer(response, "entities", EntityColumns.ALL, rows);
        }
    }

    @GetMapping("/products/export")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(
            summary = "The list of products as a file",
            description = "Filters as in the list; format=csv or xlsx, else by Accept")
    void products(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        try (var rows = products.stream(productQueries.read(export.filters())).iterator()) {
            export.answer(response, "products", ProductColumns.ALL, rows);
        }
    }
}
