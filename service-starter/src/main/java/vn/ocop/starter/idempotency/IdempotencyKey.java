package vn.ocop.starter.idempotency;

import java.util.Optional;
import vn.ocop.starter.problem.Refusal;

/**
 * The {@code Idempotency-Key} of a request, good for one caller and one operation.
 *
 * @param key what the caller chose, empty if the header is missing
 * @param scope caller and operation
 */
public record IdempotencyKey(Optional<String> key, String scope) {
    /** @throws Refusal if the header is there and not of 1 to 200 printable ASCII characters */
    public static IdempotencyKey read(String header, String subject, String operation) {
        if (header != null && !header.matches("[\\x21-\\x7e]{1,200}")) {
            throw Refusal.malformed("Idempotency-Key", "idempotency-key");
        }
        return new IdempotencyKey(Optional.ofNullable(header), subject + " " + operation);
    }
}
