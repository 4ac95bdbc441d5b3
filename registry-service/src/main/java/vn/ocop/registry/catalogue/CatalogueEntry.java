package vn.ocop.registry.catalogue;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.events.Locality;
import vn.ocop.events.ProductState;
import vn.ocop.events.Unit;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.Rating;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A product as everybody may see it; no personal data, no officer's notes.
 *
 * @param star null until recognised
 * @param starUntil last day of the star's validity
 */
record CatalogueEntry(
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
        List<OnSale> onSale) {

    /** Who makes it. */
    record Maker(String id, String name, String legalForm) {}

    /** As it stands in a list. */
    static CatalogueEntry of(Versioned<Product> stored) {
        return of(stored, null, null);
    }

    /** On a page of its own, with the training of its maker and where it is on sale. */
    static CatalogueEntry of(Versioned<Product> stored, List<Trained> training, List<OnSale> onSale) {
        ProductState state = stored.state().published(stored.id());
        Rating rating = stored.state().rating();
        return new CatalogueEntry(
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
                onSale);
    }
}
