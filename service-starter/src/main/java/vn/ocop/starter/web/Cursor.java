package vn.ocop.starter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import vn.ocop.starter.problem.Refusal;

/**
 * A place in an ordered list: the order key of the last item seen. It is bound to the query it came from, so that a
 * cursor taken into another query is refused instead of silently skipping items.
 */
public record Cursor(String lastKey) {
    /** The opaque text that goes to the caller. */
    public String token(String query) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((mark(query) + lastKey).getBytes(UTF_8));
    }

    /** @throws Refusal if the token is not one of ours or comes from another query */
    public static Cursor read(String token, String query) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
            if (text.startsWith(mark(query))) {
                return new Cursor(text.substring(8));
            }
        } catch (IllegalArgumentException _) {
            // falls through: told the same way as a cursor of another query
        }
        throw Refusal.malformed("cursor", "cursor");
    }

    private static String mark(String query) {
        CRC32C sum = new CRC32C();
        sum.update(query.getBytes(UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
