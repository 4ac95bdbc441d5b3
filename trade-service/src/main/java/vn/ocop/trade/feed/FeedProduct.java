package vn.ocop.trade.feed;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.events.Locality;
import vn.ocop.events.ProductState;
import vn.ocop.events.Unit;
import vn.ocop.trade.product.Standing;

/**
 * A product as partners list it; what GS1 has a name for is named as in the GS1 Web Vocabulary.
 *
 * @param gtin GS1 number, null if the product has none
 * @param gpcCategoryCode brick of the Global Product Classification; null, as the register does not hold it yet
 * @param countryOfOrigin ISO 3166-1 code
 * @param group group of the national programme, 1 to 6; null if unknown
 * @param criteriaSet number of its set in Decision 26/2026/QĐ-TTg, null until chosen
 * @param packaging null if unknown
 * @param standard the quality standard that its entity has declared, null if none
 */
public record FeedProduct(
        String gtin,
        String gpcCategoryCode,
        String productName,
        String productDescription,
        BrandOwner brandOwner,
        String countryOfOrigin,
        Place placeOfOrigin,
        Certification certification,
        Integer group,
        Integer criteriaSet,
        List<Material> ingredients,
        String packaging,
        String standard,
        List<Mark> marks,
        List<Image> images) {
    private static final String VIETNAM = "VN";

    /** Who makes it. */
    public record BrandOwner(String id, String partyName, String legalForm) {}

    /**
     * Where it is made.
     *
     * @param locality city or district of the plan, null if unknown
     * @param unit commune since 1 July 2025, null until assigned
     */
    public record Place(Locality locality, Unit unit) {}

    /**
     * The recognition that it holds.
     *
     * @param star 1 to 5
     * @param certificate its number as printed
     * @param validUntil last day
     */
    public record Certification(int star, String certificate, LocalDate validFrom, LocalDate validUntil) {}

    /** @param origin where it comes from, null if unknown */
    public record Material(String name, String origin) {}

    /** As in {@link ProductState.Mark}. */
    public record Mark(String kind, String number, String state) {}

    /** @param sha256 of the picture, in hex; null if unknown */
    public record Image(String url, String sha256) {}

    /** @param standing of the product, which holds a star */
    static FeedProduct of(ProductState product, Standing standing) {
        return new FeedProduct(
                product.gtin(),
                null,
                product.name(),
                product.description(),
                new BrandOwner(
                        product.entity().id(),
                        product.entity().name(),
                        product.entity().legalForm()),
                VIETNAM,
                new Place(product.locality(), product.unit()),
                new Certification(standing.star(), standing.certificate(), standing.firstDay(), standing.lastDay()),
                product.group(),
                product.criteriaSet(),
                each(product.materials()).stream()
                        .map(one -> new Material(one.name(), one.origin()))
                        .toList(),
                product.packaging(),
                product.standard(),
                each(product.marks()).stream()
                        .map(one -> new Mark(one.kind(), one.number(), one.state()))
                        .toList(),
                each(product.photos()).stream()
                        .map(one -> new Image(one.url(), one.sha256()))
                        .toList());
    }

    private static <T> List<T> each(List<T> list) {
        return list == null ? List.of() : list;
    }
}
