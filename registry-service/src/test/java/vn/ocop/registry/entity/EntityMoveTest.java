package vn.ocop.registry.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.events.EntityEvent;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/** The whole table of moves: each of the four from each of the four states. */
class EntityMoveTest {
    private static final String ID = "0199d1c5-7a00-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, ACTIVATE, ACTIVE, EntityUpdated",
        "ACTIVE, SUSPEND, SUSPENDED, EntitySuspended",
        "SUSPENDED, REINSTATE, ACTIVE, EntityReinstated",
        "REGISTERED, CLOSE, CLOSED, EntityClosed",
        "ACTIVE, CLOSE, CLOSED, EntityClosed",
        "SUSPENDED, CLOSE, CLOSED, EntityClosed"
    })
    void an_allowed_move_leads_where_it_says_and_tells_it(
            EntityStatus from, EntityMove move, EntityStatus to, String event) {
        Change<Entity> change = entity(from).moved(ID, move, "Theo kết luận kiểm tra");

        assertThat(change.next().status()).isEqualTo(to);
        assertThat(change.event().getClass().getSimpleName()).isEqualTo(event);
        assertThat(((EntityEvent) change.event()).entity().state()).isEqualTo(to.name());
        assertThat(change.reason()).isEqualTo("Theo kết luận kiểm tra");
        assertThat(change.next().ground()).isEqualTo(move.needsGround() ? "Theo kết luận kiểm tra" : null);
    }

    static Stream<Arguments> all_others() {
        return Arrays.stream(EntityStatus.values()).flatMap(from -> Arrays.stream(EntityMove.values())
                .filter(move -> !move.isAllowedFrom(from))
                .map(move -> Arguments.of(from, move)));
    }

    @ParameterizedTest
    @MethodSource("all_others")
    void any_other_move_is_refused_by_the_name_of_its_rule(EntityStatus from, EntityMove move) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> entity(from).moved(ID, move, "x"));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.rule()).isEqualTo(move.rule());
    }

    @org.junit.jupiter.api.Test
    void six_of_the_sixteen_moves_are_allowed() {
        assertThat(all_others()).hasSize(10);
    }

    private static Entity entity(EntityStatus status) {
        EntityDetails details = EntityDetails.listed("HTX Tân Phát Lợi", LegalForm.COOPERATIVE, null, null);
        return new Entity(details, new Place(null, null, null), null, status, null);
    }
}
