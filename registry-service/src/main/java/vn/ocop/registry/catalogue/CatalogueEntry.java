package vn.ocop.registry.catalogue;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.events.Locality;
import vn.ocop.events.ProductState;
import vn.ocop.events.Unit;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.Rating;
import vn.ocop.registry.trace.open.OpenRecall;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A product as everybody may see it; no personal data, no officer's notes.
 *
 * @param recalls recalls of its lots that are open, on a page of its own; null in a list
 * @param star null until recognised
 * @param starUntil last day of the star's validity
 * @param passport path of its passport, on a page of its own; null in a list
 */
record CatalogueEntry(
        List<OpenRecall> recalls,
        String id,
        String name,
        Maker entity,
        Locality locality,
        Unit formerUnit,
        Unit unit,
        Integer group,
        Integer criteriaSet,
        Integer plannedYear,
        String planRef,
        int step,
        Integer star,
        LocalDate starUntil,
        String description,
        String story,
        List<ProductState.Material> materials,
        String packaging,
        String standard,
        List<ProductState.Mark> marks,
        String gtin,
        List<ProductState.Photo> photos,
        List<Trained> training,
        List<OnSale> onSale,
        String passport) {

    /** Path of the catalogue. */
    static final String PATH = "/api/public/v1/products";

    /** Who makes it. */
    record Maker(String id, String name, String legalForm) {}

    /** As it stands in a list. */
    static CatalogueEntry of(Versioned<Product> stored) {
        return of(stored, null, null, null, null);
    }

    /** On a page of its own, with what is being called back, the training of its maker and where it is on sale. */
    static CatalogueEntry of(
            Versioned<Product> stored, List<OpenRecall> recalls, List<Trained> training, List<OnSale> onSale) {
        return of(stored, recalls, training, onSale, PATH + "/" + stored.id() + "/passport");
    }

    private static CatalogueEntry of(
            Versioned<Product> stored,
            List<OpenRecall> recalls,
            List<Trained> training,
            List<OnSale> onSale,
            String passport) {
        ProductState state = stored.state().published(stored.id());
        Rating rating = stored.state().rating();
        return new CatalogueEntry(
                recalls,
                state.id(),
                state.name(),
                new Maker(
                        state.entity().id(),
                        state.entity().name(),
                        state.entity().legalForm()),
                state.locality(),
                state.formerUnit(),
                state.unit(),
                state.group(),
                state.criteriaSet(),
                state.plannedYear(),
                state.planRef(),
                state.step(),
                rating == null ? null : rating.star(),
                rating == null ? null : rating.until(),
                state.description(),
                state.story(),
                state.materials(),
                state.packaging(),
                state.standard(),
                state.marks(),
                state.gtin(),
                state.photos(),
                training,
                onSale,
                passport);
    }
}
