package vn.ocop.registry.trace.lot;

import java.util.Map;
import vn.ocop.registry.trace.area.GrowingArea;

/**
 * What may have gone into a lot, by id.
 *
 * @param lots with the name of their product
 */
record Sources(Map<String, GrowingArea> areas, Map<String, Named> lots) {

    /** A lot and what it is a lot of. */
    record Named(String product, Lot lot) {}
}
