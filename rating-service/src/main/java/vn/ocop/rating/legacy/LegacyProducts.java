package vn.ocop.rating.legacy;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.rating.product.ProductName;
import vn.ocop.rating.product.ProductNames;
import vn.ocop.starter.text.Vietnamese;

/** Finds the product that an entry is about: by its id, else by its place in the plan, else by the names. */
@Component
class LegacyProducts {
    private final ProductNames products;

    LegacyProducts(ProductNames products) {
        this.products = products;
    }

    /** The product; empty with an error noted if none or several are found. */
    Optional<ProductName> find(LegacyEntry entry, LegacyFindings findings) {
        Optional<ProductName> found;
        if (entry.productId() != null) {
            found = one(products.find(entry.productId()).stream().toList(), "productId", findings);
        } else if (entry.planRef() != null) {
            found = one(products.ofPlan(entry.planRef()), "planRef", findings);
        } else if (entry.productName() != null && entry.entityName() != null) {
            return one(products.named(entry.productName(), entry.entityName()), "productName", findings);
        } else {
            findings.error("productId", "product-required");
            return Optional.empty();
        }
        found.ifPresent(product -> compare(entry, product, findings));
        return found;
    }

    private static Optional<ProductName> one(List<ProductName> found, String field, LegacyFindings findings) {
        if (found.isEmpty()) {
            findings.error(field, "product-unknown");
        } else if (found.size() > 1) {
            findings.error(field, "product-ambiguous");
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A reference that slipped by a line is seen by the names that stand beside it. */
    private static void compare(LegacyEntry entry, ProductName product, LegacyFindings findings) {
        if (differs(entry.productName(), product.name())) {
            findings.warning("productName", "name-differs", product.name());
        }
        if (differs(entry.entityName(), product.entityName())) {
            findings.warning("entityName", "name-differs", product.entityName());
        }
    }

    private static boolean differs(String written, String registered) {
        return written != null && !Vietnamese.fold(written).equals(Vietnamese.fold(registered));
    }
}
