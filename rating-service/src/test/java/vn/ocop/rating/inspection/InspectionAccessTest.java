package vn.ocop.rating.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/** Who may know of an inspection in Đất Mũi: each role at each place. */
class InspectionAccessTest {
    private static final Subject SUBJECT =
            new Subject("p", "Tôm khô", "own", "HTX Làng nghề Đất Mũi", List.of("32248@2025-06-30", "32245"));
    private final InspectionAccess access =
            new InspectionAccess((unit, inner) -> unit.equals("96") || unit.equals(inner));

    @ParameterizedTest
    @CsvSource({
        // role, unit, entity, knows of an announced one, of one that is not
        "office, 32044, none, true, true",
        "auditor, none, none, true, true",
        "commune, 32245, none, true, true",
        "commune, 32248@2025-06-30, none, true, true",
        "commune, 96, none, true, true",
        "commune, 32248, none, false, false",
        "commune, 973@2025-06-30, none, false, false",
        "commune, 32044, own, false, false",
        "producer, none, own, true, false",
        "producer, 32245, other, false, false",
        "producer, 96, other, false, false",
    })
    void each_role_knows_of_it_where_it_may(
            String role, String unit, String entity, boolean announced, boolean unannounced) {
        Caller caller = new Caller("x", "", Set.of(role), Set.of(unit), Set.of(entity));

        assertThat(knows(caller, Plan.Kind.PLANNED)).isEqualTo(announced);
        assertThat(knows(caller, Plan.Kind.AD_HOC)).isEqualTo(unannounced);
    }

    private boolean knows(Caller caller, Plan.Kind kind) {
        Plan plan = new Plan(kind, LocalDate.of(2026, 11, 24), "Sở", List.of(Plan.Content.CRITERIA_KEPT), null);
        try {
            access.requireReader(caller, Inspection.entered(SUBJECT, plan).next());
            return true;
        } catch (Refusal _) {
            return false;
        }
    }
}
