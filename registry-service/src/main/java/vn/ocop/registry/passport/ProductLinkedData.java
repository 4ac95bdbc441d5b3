package vn.ocop.registry.passport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.ocop.events.ProductState;
import vn.ocop.events.Unit;
import vn.ocop.registry.passport.Passport.Shop;
import vn.ocop.registry.passport.Passport.Star;

/**
 * A passport as a Product of schema.org in JSON-LD, for search engines and shops. The star is a Certification; one that is
 * over is there as inactive. The verdict is there as a property of its own, because a certificate can hold though the lot is
 * being called back.
 *
 * @param id the link of the QR code
 * @param hasGs1DigitalLink null if that link is none of GS1, without a trade item number or for an odd lot code
 * @param additionalProperty the verdict
 */
record ProductLinkedData(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") String id,
        String name,
        String description,
        String category,
        String gtin,
        @JsonProperty("hasGS1DigitalLink") String hasGs1DigitalLink,
        List<PropertyValue> additionalProperty,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> image,
        Organization manufacturer,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Certification> hasCertification,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Offer> offers) {
    private static final String SCHEMA = "https://schema.org";
    private static final int MOST_STARS = 5;

    /** A property that schema.org has no word for. */
    record PropertyValue(@JsonProperty("@type") String type, String name, String value, String description) {
        static PropertyValue of(Passport.Answer verdict) {
            return new PropertyValue(
                    "PropertyValue",
                    "OCOP verdict " + verdict.day(),
                    verdict.state().name(),
                    verdict.words().vi());
        }
    }

    /** An organisation; without an address where none is known. */
    record Organization(@JsonProperty("@type") String type, String name, PostalAddress address) {
        static Organization named(String name) {
            return new Organization("Organization", name, null);
        }
    }

    /** An address down to the commune. */
    record PostalAddress(@JsonProperty("@type") String type, String addressLocality, String addressCountry) {
        static PostalAddress in(Unit unit) {
            return unit == null ? null : new PostalAddress("PostalAddress", unit.name(), "VN");
        }
    }

    /** A recognition. */
    record Certification(
            @JsonProperty("@type") String type,
            String name,
            String certificationIdentification,
            String certificationStatus,
            Rating certificationRating,
            Organization issuedBy,
            LocalDate validFrom,
            LocalDate expires) {
        static Certification of(Star star) {
            return new Certification(
                    "Certification",
                    "OCOP " + star.star() + " sao",
                    star.certificate(),
                    SCHEMA + (star.ending() == null ? "/CertificationActive" : "/CertificationInactive"),
                    new Rating("Rating", star.star(), 1, MOST_STARS),
                    Organization.named(star.level().label().vi()),
                    star.from(),
                    star.until());
        }
    }

    /** A star on its scale. */
    record Rating(@JsonProperty("@type") String type, int ratingValue, int worstRating, int bestRating) {}

    /** A shop; an AggregateOffer where its prices differ. */
    record Offer(
            @JsonProperty("@type") String type,
            Organization seller,
            String url,
            String priceCurrency,
            Long price,
            Long lowPrice,
            Long highPrice) {
        static Offer of(Shop shop) {
            Organization seller = Organization.named(shop.channel());
            Long low = shop.priceFrom();
            Long high = shop.priceTo();
            if (low == null && high == null) {
                return new Offer("Offer", seller, shop.url(), null, null, null, null);
            }
            return Objects.equals(low, high)
                    ? new Offer("Offer", seller, shop.url(), "VND", low, null, null)
                    : new Offer("AggregateOffer", seller, shop.url(), "VND", null, low, high);
        }
    }

    static ProductLinkedData of(Passport passport) {
        Unit unit = passport.unit() == null ? passport.formerUnit() : passport.unit();
        return new ProductLinkedData(
                SCHEMA,
                "Product",
                passport.link(),
                passport.name(),
                passport.description(),
                passport.group() == null ? null : passport.group().label().vi(),
                passport.gtin(),
                passport.link().contains(PublicLinks.DIGITAL) ? passport.link() : null,
                List.of(PropertyValue.of(passport.verdict())),
                passport.photos().stream().map(ProductState.Photo::url).toList(),
                new Organization("Organization", passport.entity().name(), PostalAddress.in(unit)),
                Stream.concat(Stream.ofNullable(passport.star()), passport.former().stream())
                        .map(Certification::of)
                        .toList(),
                passport.onSale().stream().map(Offer::of).toList());
    }
}
