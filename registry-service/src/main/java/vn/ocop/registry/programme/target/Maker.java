package vn.ocop.registry.programme.target;

import vn.ocop.events.EntityState;

/**
 * An entity as far as targets ask.
 *
 * @param legalForm null if unknown
 * @param size null unless an enterprise whose size is known
 * @param locality id of the city or district of the plan, null if unknown
 * @param workers how many work there, null if unknown
 * @param circular whether it produces in a circular or green chain
 * @param closed whether it has ended
 */
record Maker(
        String id,
        String name,
        String legalForm,
        String size,
        String locality,
        String localityName,
        Integer workers,
        boolean circular,
        boolean closed) {
    private static final String CLOSED = "CLOSED";

    static Maker of(EntityState entity) {
        return new Maker(
                entity.id(),
                entity.name(),
                entity.legalForm(),
                entity.enterpriseSize(),
                entity.locality() == null ? null : entity.locality().unitId(),
                entity.locality() == null ? null : entity.locality().name(),
                entity.workforce() == null ? null : entity.workforce().total(),
                entity.circularChain(),
                CLOSED.equals(entity.state()));
    }
}
