package vn.ocop.registry.passport;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.ProductStatus;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.trace.lot.Lot;
import vn.ocop.registry.trace.lot.Lots;
import vn.ocop.registry.trace.lot.Recall;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.time.Vietnam;

/** Finds what a buyer asks about, by whatever stands on the package; withdrawn products too. */
@Component
class Subjects {
    /** Of several products with one number by mistake: who takes part, and then who holds a star, goes first. */
    private static final Comparator<Versioned<Product>> LIKELIEST = Comparator.comparing(
                    (Versioned<Product> product) -> product.state().status() != ProductStatus.ACTIVE)
            .thenComparing(product ->
                    product.state().rating() == null || product.state().rating().star() == null);

    private final Products products;
    private final Lots lots;
    private final PrintedNumbers numbers;

    Subjects(Products products, Lots lots, PrintedNumbers numbers) {
        this.products = products;
        this.lots = lots;
        this.numbers = numbers;
    }

    Optional<Subject> ofProduct(String id) {
        return product(id).map(Subject::of);
    }

    /** A number that the product does not have any more is found by a lot that was made under it. */
    Optional<Subject> ofTradeItem(String gtin) {
        return products.withGtin(gtin).stream()
                .min(LIKELIEST)
                .or(() -> lots.madeUnder(gtin).flatMap(this::product))
                .map(Subject::of);
    }

    /** A lot that nobody made known is told so, with its product. */
    Optional<Subject> ofTradeItem(String gtin, String code) {
        return lots.find(gtin, code).flatMap(this::of).or(() -> ofTradeItem(gtin)
                .map(found -> new Subject(found.product(), null, Asked.unknownLot(code))));
    }

    Optional<Subject> ofLot(String id) {
        return lots.known(id).flatMap(this::of);
    }

    /** By the number of a certificate or the code of a product, however it is written. */
    Optional<Subject> ofPrinted(String number) {
        return numbers.find(number).flatMap(printed -> product(printed.productId())
                .map(product -> printed.isCertificate(number)
                        ? new Subject(product, null, Asked.certificate(printed.certificate()))
                        : Subject.of(product)));
    }

    private Optional<Subject> of(Versioned<Lot> lot) {
        LocalDate recalledOn = lot.state()
                .recall()
                .filter(Recall::isOpen)
                .map(recall -> Vietnam.dayOf(recall.openedAt()))
                .orElse(null);
        Asked asked = Asked.lot(lot.state().origin().code(), recalledOn);
        return product(lot).map(product -> new Subject(product, lot, asked));
    }

    private Optional<Versioned<Product>> product(Versioned<Lot> lot) {
        return product(lot.state().origin().productId());
    }

    private Optional<Versioned<Product>> product(String id) {
        return products.find(List.of(id)).stream().findFirst();
    }
}
