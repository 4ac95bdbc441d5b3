package vn.ocop.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.gateway.Sha256;

/**
 * A link of the chain.
 *
 * @param number 1 for the first, without a hole
 * @param adopted whether it was found in an account, not told when it was done: it is older than the chain, or the gateway was
 *     killed in between
 * @param previous hash of the link before
 * @param hash SHA-256 over the canonical JSON of all that stands above
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditLink(long number, @JsonUnwrapped Happening happening, boolean adopted, String previous, String hash) {
    private static final JsonMapper JSON = new JsonMapper();

    static AuditLink after(AuditHead head, Happening happening, boolean adopted) {
        long number = head.number() + 1;
        return new AuditLink(number, happening, adopted, head.hash(), hash(number, happening, adopted, head.hash()));
    }

    boolean isIntact() {
        return hash(number, happening, adopted, previous).equals(hash);
    }

    AuditHead head() {
        return new AuditHead(number, hash);
    }

    /** Members in the order of their names, nothing absent, no white space (RFC 8785). */
    private static String hash(long number, Happening happening, boolean adopted, String previous) {
        Map<String, Object> members = new TreeMap<>();
        members.put("number", number);
        members.put("adopted", adopted);
        members.put("previous", previous);
        members.put("at", happening.at().toString());
        members.put("by", happening.by());
        members.put("type", happening.type());
        members.put("id", happening.id());
        members.put("version", happening.version());
        members.put("reason", happening.reason());
        members.put("content", happening.content());
        members.put("state", happening.state());
        members.values().removeIf(java.util.Objects::isNull);
        return Sha256.hex(JSON.writeValueAsString(members));
    }
}
