package vn.ocop.starter.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.testing.ServiceTest;

/** A creating command may be sent again whatever became of the first try. */
@ServiceTest
class IdempotencyTest {
    @Autowired
    Idempotency idempotency;

    @Test
    void a_try_that_died_in_the_middle_is_repeated_with_the_same_id() {
        IdempotencyKey key = key("died");
        List<String> ids = new ArrayList<>();
        assertThatThrownBy(() -> idempotency.answer(key, "body", id -> {
                    ids.add(id);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        idempotency.answer(key, "body", id -> {
            ids.add(id);
            return ResponseEntity.ok(id);
        });

        assertThat(ids).hasSize(2);
        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void of_two_tries_at_the_same_time_both_get_the_answer_of_the_faster_one() {
        IdempotencyKey key = key("twice");
        List<Object> faster = new ArrayList<>();

        var slower = idempotency.answer(key, "body", _ -> {
            faster.add(idempotency
                    .answer(key, "body", _ -> ResponseEntity.ok("version 1"))
                    .getBody());
            return ResponseEntity.ok("version 2");
        });

        assertThat(faster).containsExactly("version 1");
        assertThat(text(slower)).isEqualTo("\"version 1\"");
        assertThat(text(idempotency.answer(key, "body", ResponseEntity::ok))).isEqualTo("\"version 1\"");
    }

    @Test
    void another_content_under_the_same_key_is_refused() {
        IdempotencyKey key = key("other");
        idempotency.answer(key, "one", ResponseEntity::ok);

        assertThatThrownBy(() -> idempotency.answer(key, "two", ResponseEntity::ok))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo("idempotency-key-reused"));
    }

    @Test
    void the_same_key_of_another_caller_is_another_key() {
        var first = idempotency.answer(key("same"), "one", ResponseEntity::ok);
        var second =
                idempotency.answer(new IdempotencyKey(Optional.of("same"), "bob POST /x"), "one", ResponseEntity::ok);

        assertThat(second.getBody()).isNotEqualTo(first.getBody());
    }

    private static String text(ResponseEntity<?> stored) {
        return new String((byte[]) stored.getBody(), StandardCharsets.UTF_8);
    }

    private static IdempotencyKey key(String value) {
        return new IdempotencyKey(Optional.of(value), "ann POST /x");
    }
}
