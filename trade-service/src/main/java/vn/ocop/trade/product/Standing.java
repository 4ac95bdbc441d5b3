package vn.ocop.trade.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.events.Locality;
import vn.ocop.events.ProductState;
import vn.ocop.events.RatingState;
import vn.ocop.events.Unit;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.text.Vietnamese;

/**
 * What a product is and how its star stands, as the registry and the rating service last told.
 *
 * @param entityId id of who makes it, null until the registry has told
 * @param units ids of the administrative units of its entity, the present one first
 * @param locality city or district of the plan, null if unknown
 * @param group group of the national programme, 1 to 6; null if unknown
 * @param criteriaSet number of its set in Decision 26/2026/QĐ-TTg, null until chosen
 * @param words name of product and entity without case and tone marks, for searching
 * @param withdrawn whether its entity has withdrawn it
 * @param star of its last recognition, 1 to 5; null if it never had one
 * @param certificate number of the certificate, null without star
 * @param firstDay first day of that recognition, null without star
 * @param lastDay last day on which it holds, null without star
 * @param revoked whether that recognition was revoked
 * @param productVersion version of the product in the registry, 0 if it has not told yet
 * @param ratingVersion version of its rating, 0 if the rating service has not told yet
 */
public record Standing(
        String productId,
        String name,
        String entityId,
        String entityName,
        String legalForm,
        List<String> units,
        Locality locality,
        Integer group,
        Integer criteriaSet,
        String gtin,
        String words,
        boolean withdrawn,
        Integer star,
        String certificate,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean revoked,
        long productVersion,
        long ratingVersion) {
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String REVOKED = "REVOKED";

    static Standing of(
            String productId, Optional<Copies.Copy<ProductState>> product, Optional<Copies.Copy<RatingState>> rating) {
        ProductState what = product.map(Copies.Copy::state).orElse(null);
        RatingState.Recognition recognition =
                rating.map(copy -> copy.state().recognition()).orElse(null);
        RatingState rated = rating.map(Copies.Copy::state).orElse(null);
        ProductState.Maker maker = what == null ? null : what.entity();
        String name = what != null ? what.name() : rated == null ? null : rated.productName();
        String makerName = maker == null ? null : maker.name();
        return new Standing(
                productId,
                name,
                maker != null ? maker.id() : rated == null ? null : rated.entityId(),
                makerName,
                maker == null ? null : maker.legalForm(),
                what == null
                        ? List.of()
                        : Stream.of(what.unit(), what.formerUnit())
                                .filter(Objects::nonNull)
                                .map(Unit::id)
                                .toList(),
                what == null ? null : what.locality(),
                what == null ? null : what.group(),
                what == null ? null : what.criteriaSet(),
                what == null ? null : what.gtin(),
                Vietnamese.fold((name == null ? "" : name) + " " + (makerName == null ? "" : makerName)),
                what != null && WITHDRAWN.equals(what.state()),
                recognition == null ? null : recognition.star(),
                recognition == null ? null : recognition.certificate(),
                recognition == null ? null : recognition.issuedOn(),
                recognition == null ? null : recognition.validUntil(),
                recognition != null && REVOKED.equals(recognition.state()),
                product.map(Copies.Copy::version).orElse(0L),
                rating.map(Copies.Copy::version).orElse(0L));
    }

    /** Why it holds no star on that day; empty if it holds one. */
    public Optional<Loss> loss(LocalDate day) {
        if (withdrawn) {
            return Optional.of(Loss.WITHDRAWN);
        }
        if (star == null) {
            return Optional.of(Loss.NOT_RECOGNISED);
        }
        if (revoked) {
            return Optional.of(Loss.REVOKED);
        }
        return day.isAfter(lastDay) ? Optional.of(Loss.EXPIRED) : Optional.empty();
    }

    /** The star that it holds on that day. */
    public Optional<Integer> starOn(LocalDate day) {
        return loss(day).isPresent() ? Optional.empty() : Optional.of(star);
    }
}
