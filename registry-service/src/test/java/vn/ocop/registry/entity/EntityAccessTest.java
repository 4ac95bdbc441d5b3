package vn.ocop.registry.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import vn.ocop.registry.Roles;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/** Callers, roles and places drawn at random, held against an oracle that knows neither the tree nor the roles' code. */
class EntityAccessTest {
    private static final long SEED = Long.getLong("proof.seed", 20_261_123);
    private static final int DRAWS = 20_000 * Integer.getInteger("proof.scale", 1);
    private static final String ENTITY = "0199d1c5-7a00-7000-8000-000000000001";
    private static final List<String> ROLES = List.of(
            Roles.OFFICE, Roles.COMMUNE, Roles.COUNCIL, Roles.TRAINING, Roles.TRADE, Roles.PRODUCER, Roles.AUDITOR);
    private final Territory territory = Territory.load();
    private final EntityAccess access = new EntityAccess(territory::contains);
    private final Places places = new Places(territory);

    @Test
    @Tag("proof")
    void who_may_change_and_who_sees_personal_data_is_what_the_oracle_says(TestReporter reporter) {
        Random random = new Random(SEED);
        List<AdminUnit> units = List.copyOf(territory.units());
        List<AdminUnit> former = units.stream()
                .filter(unit -> unit.kind().ofCommuneLevel() && unit.validTo() != null)
                .toList();
        List<AdminUnit> present = units.stream()
                .filter(unit -> unit.kind().ofCommuneLevel() && unit.validTo() == null)
                .toList();
        int allowed = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            AdminUnit before = random.nextInt(4) == 0 ? null : drawn(former, random);
            AdminUnit now = before == null || random.nextBoolean() ? drawn(present, random) : null;
            // Half of the officers are drawn near the place, so that both answers are frequent.
            AdminUnit own = random.nextBoolean() ? drawn(units, random) : near(before == null ? now : before, random);
            String role = ROLES.get(random.nextInt(ROLES.size()));
            boolean acts = random.nextInt(3) == 0;
            Caller caller = new Caller("x", "", Set.of(role), Set.of(own.id()), acts ? Set.of(ENTITY) : Set.of());
            Place place = places.of(null, before == null ? null : before.id(), now == null ? null : now.id());

            boolean near = Stream.of(before, now).anyMatch(unit -> unit != null && lies(unit, own));
            boolean officer = role.equals("office") || role.equals("commune");
            boolean itself = role.equals("producer") && acts;
            String drawn = role + " of " + own.id() + " at " + place;
            assertThat(changes(caller, place)).as(drawn).isEqualTo((officer && near) || itself);
            assertThat(access.seesPersonalData(caller, ENTITY, place))
                    .as(drawn)
                    .isEqualTo(role.equals("office")
                            || role.equals("auditor")
                            || itself
                            || (role.equals("commune") && near));
            assertThat(commits(caller, place)).as(drawn).isEqualTo((role.equals("office") && near) || itself);
            allowed += changes(caller, place) ? 1 : 0;
        }
        assertThat(allowed).as("both answers are frequent").isBetween(DRAWS / 20, DRAWS / 2);
        reporter.publishEntry(Map.of("callers", "" + DRAWS, "permissions", "" + allowed, "seed", "" + SEED));
    }

    private boolean changes(Caller caller, Place place) {
        try {
            access.requireOfficerOrOwn(caller, ENTITY, place);
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    private boolean commits(Caller caller, Place place) {
        try {
            access.requireOfficeOrOwn(caller, ENTITY, place);
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    /** Whether a commune is the unit, lies in that district, or that is one of the two provinces it lay or lies in. */
    private static boolean lies(AdminUnit commune, AdminUnit unit) {
        boolean formerBacLieu = commune.validTo() != null && bacLieu(commune.parentId());
        return switch (unit.kind()) {
            case PROVINCE -> unit.code().equals("96") || formerBacLieu;
            case DISTRICT, CITY, TOWN -> unit.id().equals(commune.parentId());
            default -> unit.id().equals(commune.id());
        };
    }

    private static boolean bacLieu(String districtId) {
        return Set.of("954", "956", "957", "958", "959", "960", "961").stream()
                .map(code -> code + "@2025-06-30")
                .collect(Collectors.toSet())
                .contains(districtId);
    }

    private AdminUnit near(AdminUnit commune, Random random) {
        return random.nextBoolean()
                ? commune
                : territory.find(commune.parentId()).orElseThrow();
    }

    private static AdminUnit drawn(List<AdminUnit> units, Random random) {
        return units.get(random.nextInt(units.size()));
    }
}
