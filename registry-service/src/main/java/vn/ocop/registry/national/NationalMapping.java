package vn.ocop.registry.national;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.events.Unit;
import vn.ocop.registry.national.NationalRecord.Commune;
import vn.ocop.registry.national.NationalRecord.Manufacturer;
import vn.ocop.registry.national.NationalRecord.State;
import vn.ocop.registry.national.NationalRecord.VerifiedByGs1;
import vn.ocop.registry.programme.history.Recognised;
import vn.ocop.registry.territory.Territory;

/**
 * Turns what is known of a recognised product into a record. It reads only what everybody may know of product and entity,
 * so nothing personal can come into it.
 */
@Component
class NationalMapping {
    private static final String CENTRAL = "CENTRAL";
    private static final int MOST_STARS = 5;
    private static final String WITHDRAWN = "WITHDRAWN";
    private final Territory territory;
    private final NationalTypes types;

    NationalMapping(Territory territory, NationalTypes types) {
        this.territory = territory;
        this.types = types;
    }

    NationalRecord of(NationalRecords.Known known, LocalDate day) {
        return of(
                known.recognition(),
                known.product().state().published(known.product().id()),
                known.entity().state().published(known.entity().id()),
                known.code(),
                day);
    }

    /** @param code printed code of the product, null if none */
    NationalRecord of(Recognised recognition, ProductState product, EntityState maker, String code, LocalDate day) {
        List<String> images =
                product.photos().stream().map(ProductState.Photo::url).toList();
        return new NationalRecord(
                product.id(),
                product.name(),
                types.of(product.group(), product.criteriaSet()),
                product.group(),
                product.criteriaSet(),
                recognition.star(),
                recognition.star() == MOST_STARS && CENTRAL.equals(recognition.level()),
                product.description(),
                product.story(),
                images,
                recognition.certificate(),
                code,
                recognition.decision(),
                recognition.firstDay(),
                recognition.end().minusDays(1),
                state(recognition, day),
                WITHDRAWN.equals(product.state()),
                new Manufacturer(maker.name(), maker.legalForm(), maker.address()),
                commune(maker, day),
                product.gtin(),
                new VerifiedByGs1(
                        product.gtin(),
                        null,
                        product.description(),
                        images.isEmpty() ? null : images.getFirst(),
                        null,
                        null,
                        null));
    }

    private static State state(Recognised recognition, LocalDate day) {
        if (recognition.on(day)) {
            return State.VALID;
        }
        return recognition.revoked() ? State.REVOKED : State.EXPIRED;
    }

    /** The commune of that day as far as it is known, else the one of the other time, which its days tell. */
    private Commune commune(EntityState maker, LocalDate day) {
        boolean former = !day.isAfter(Territory.LAST_DAY_OF_DISTRICTS);
        Unit first = former ? maker.formerUnit() : maker.unit();
        Unit second = former ? maker.unit() : maker.formerUnit();
        Unit unit = first == null ? second : first;
        return unit == null
                ? null
                : territory
                        .find(unit.id())
                        .map(found -> new Commune(found.code(), found.name(), found.validFrom(), found.validTo()))
                        .orElseGet(() -> new Commune(unit.id(), unit.name(), null, null));
    }
}
