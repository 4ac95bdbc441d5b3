package vn.ocop.training.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.events.EntityState;
import vn.ocop.events.Unit;
import vn.ocop.starter.security.Caller;

/** Who may know what HTX Làng nghề Đất Mũi learns: each role at each place. */
class EntitySightTest {
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
    private final EntitySight sight = new EntitySight(null, (unit, inner) -> unit.equals("96") || unit.equals(inner));

    @ParameterizedTest
    @CsvSource({
        "office, 32044, none, true",
        "training, none, none, true",
        "auditor, none, none, true",
        "commune, 32245, none, true",
        "commune, 32248@2025-06-30, none, true",
        "commune, 96, none, true",
        "commune, 32248, none, false",
        "commune, 973@2025-06-30, none, false",
        "commune, 32044, own, false",
        "producer, none, own, true",
        "producer, 32245, other, false",
        "trade, 96, own, false",
        "council, 96, own, false",
        "admin, 96, own, false",
    })
    void each_role_knows_it_where_it_may(String role, String unit, String entity, boolean knows) {
        Caller caller = new Caller("x", "", Set.of(role), Set.of(unit), Set.of(entity));

        assertThat(sight.sees(caller, ENTITY)).isEqualTo(knows);
    }
}
