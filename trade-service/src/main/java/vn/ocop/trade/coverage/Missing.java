package vn.ocop.trade.coverage;

import java.util.List;

/**
 * An entity that is on no modern channel.
 *
 * @param legalForm null if unknown
 * @param locality id of the city or district of the plan, null if unknown
 * @param units ids of its administrative units, the present one first
 * @param because what it lacks
 */
record Missing(
        String entityId,
        String name,
        String legalForm,
        String locality,
        String localityName,
        List<String> units,
        Lack because) {

    /** What an entity lacks. */
    enum Lack {
        /** No product of it holds a star, so none may be listed. */
        STAR,
        /** One may be, and is not. */
        CHANNEL
    }

    static Missing of(EntityDay entity, boolean holdsStar) {
        return new Missing(
                entity.entityId(),
                entity.name(),
                entity.legalForm(),
                entity.locality(),
                entity.localityName(),
                entity.units(),
                holdsStar ? Lack.CHANNEL : Lack.STAR);
    }
}
