package vn.ocop.trade.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.events.EntityState;
import vn.ocop.events.Unit;
import vn.ocop.starter.security.Caller;

/** Who may speak for HTX Làng nghề Đất Mũi, which lay in Đất Mũi before and after 1 July 2025: each role at each place. */
class EntityRightsTest {
    private static final EntityState ENTITY = new EntityState(
            "own",
            "HTX Làng nghề Đất Mũi",
            "COOPERATIVE",
            null,
            null,
            null,
            null,
            new Unit("32248@2025-06-30", "Xã Đất Mũi"),
            new Unit("32245", "Xã Đất Mũi"),
            null,
            false,
            "ACTIVE");
    private final EntityRights rights =
            new EntityRights(null, (unit, inner) -> unit.equals("96") || unit.equals(inner));

    @ParameterizedTest
    @CsvSource({
        // role, unit, entity, may speak for it, may invite it
        "office, 96, none, true, true",
        "office, 32044, none, true, true",
        "trade, none, none, true, true",
        "commune, 32245, none, true, true",
        "commune, 32248@2025-06-30, none, true, true",
        "commune, 96, none, true, true",
        "commune, 32248, none, false, false",
        "commune, 32245@2025-06-30, none, false, false",
        "commune, 973@2025-06-30, none, false, false",
        "commune, 32044, own, false, false",
        "producer, none, own, true, false",
        "producer, 32245, other, false, false",
        "producer, 96, other, false, false",
        "council, 96, own, false, false",
        "training, 96, own, false, false",
        "auditor, 96, own, false, false",
        "admin, 96, own, false, false",
    })
    void each_role_speaks_for_it_where_it_may(
            String role, String unit, String entity, boolean speaks, boolean invites) {
        Caller caller = new Caller("x", "", Set.of(role), Set.of(unit), Set.of(entity));

        assertThat(rights.mayWrite(ENTITY, caller)).isEqualTo(speaks);
        assertThat(rights.isInCharge(ENTITY, caller)).isEqualTo(invites);
    }
}
