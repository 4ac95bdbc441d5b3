package vn.ocop.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** Tokens that nobody issued, made from one that somebody has and from the public keys. None may open anything. */
public final class ForgedTokens {
    private ForgedTokens() {}

    /**
     * The forged ones, by what was tried.
     *
     * @param token a valid one
     * @param keys the public keys as the issuer publishes them
     * @param elsewhere address of keys of the forger's own
     */
    public static Map<String, String> from(String token, JsonNode keys, String elsewhere) {
        String[] parts = token.split("\\.");
        String claims = text(parts[1]);
        String other = claims.replace("\"auditor\"", "\"office\"");
        JsonNode key = keys.path("keys").get(0);
        String kid = key.path("kid").asString();
        Map<String, String> forged = new LinkedHashMap<>();
        for (String none : new String[] {"none", "None", "NONE", "nOnE", ""}) {
            forged.put("alg " + none, part("{\"alg\":\"%s\"}".formatted(none)) + "." + part(other) + ".");
        }
        forged.put("alg none with a signature", part("{\"alg\":\"none\"}") + "." + part(other) + "." + parts[2]);
        forged.put("no alg", part("{\"kid\":\"%s\"}".formatted(kid)) + "." + part(other) + "." + parts[2]);
        byte[] modulus = Base64.getUrlDecoder().decode(key.path("n").asString());
        for (var secret : Map.of(
                        "the public key",
                        modulus,
                        "the published keys",
                        keys.toString().getBytes(UTF_8),
                        "the key as text",
                        key.path("n").asString().getBytes(UTF_8),
                        "a nought",
                        new byte[1])
                .entrySet()) {
            forged.put(
                    "HS256 with " + secret.getKey(),
                    signed("{\"alg\":\"HS256\",\"kid\":\"%s\"}".formatted(kid), other, secret.getValue()));
        }
        for (String trick : new String[] {
            "\"../../../../dev/null\"",
            "\"x' UNION SELECT 'a\"",
            "{\"$gt\":\"\"}",
            "null",
            "\"" + "k".repeat(3000) + "\"",
            "\"\\u0000\""
        }) {
            String head = "{\"alg\":\"RS256\",\"kid\":%s}".formatted(trick);
            forged.put(
                    "kid " + trick.substring(0, Math.min(20, trick.length())),
                    part(head) + "." + part(other) + "." + parts[2]);
        }
        for (String header : new String[] {"jku", "x5u"}) {
            forged.put(
                    header,
                    part("{\"alg\":\"RS256\",\"kid\":\"own\",\"%s\":\"%s\"}".formatted(header, elsewhere)) + "."
                            + part(other) + "." + parts[2]);
        }
        forged.put(
                "a key of its own",
                part("{\"alg\":\"RS256\",\"jwk\":" + key + "}") + "." + part(other) + "." + parts[2]);
        forged.put(
                "crit",
                part("{\"alg\":\"RS256\",\"crit\":[\"exp\"],\"kid\":\"%s\"}".formatted(kid)) + "." + part(other) + "."
                        + parts[2]);
        forged.put(
                "b64 false",
                part("{\"alg\":\"RS256\",\"b64\":false,\"crit\":[\"b64\"]}") + "." + other.replace(".", "") + "."
                        + parts[2]);
        forged.put("other claims", parts[0] + "." + part(other) + "." + parts[2]);
        forged.put(
                "claims twice",
                parts[0] + "." + part(claims.substring(0, claims.length() - 1) + ",\"roles\":[\"office\"]}") + "."
                        + parts[2]);
        forged.put("claims that are none", parts[0] + "." + part("[]") + "." + parts[2]);
        forged.put("no claims", parts[0] + ".." + parts[2]);
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        forged.put("two parts", parts[0] + "." + parts[1]);
        forged.put("five parts", token + ".x.y");
        forged.put("a signature cut", token.substring(0, token.length() - 5));
        forged.put("a signature of noughts", parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()));
        forged.put("bad base64", "*." + parts[1] + "." + parts[2]);
        forged.put("padding", parts[0] + "==." + parts[1] + "." + parts[2]);
        forged.put(
                "very long",
                parts[0] + "." + part("{\"roles\":[\"" + "office\",\"".repeat(600) + "\"]}") + "." + parts[2]);
        forged.put(
                "deep claims",
                parts[0] + "." + part("{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}") + "." + parts[2]);
        forged.put("nothing", "");
        forged.put("a bomb", part("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}") + "..a.b.c");
        forged.put("letters that are none", "ey\u00e9.\u202e.x");
        return forged;
    }

    private static String signed(String head, String claims, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String text = part(head) + "." + part(claims);
            return text + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}
