package vn.ocop.trade.channel;

import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * Where OCOP sales points may stand, by a decision of the ministry of industry and trade.
 *
 * @param leastStar star that goods must hold there at least, 1 to 5
 */
record PlaceTypes(Period period, int leastStar, List<PlaceType> types) {

    /** @param code for example {@code STATION} */
    record PlaceType(String code, Label label) {}

    boolean has(String code) {
        return types.stream().anyMatch(type -> type.code().equals(code));
    }
}
