package vn.ocop.registry.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Short keys for what imports look at again: rows, and groups of records that share something. */
final class Scopes {
    private Scopes() {}

    static String row(String register, String reference) {
        return key("row", register, reference);
    }

    /** Keys are hashed because cells may be longer than an index takes. */
    static String key(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
