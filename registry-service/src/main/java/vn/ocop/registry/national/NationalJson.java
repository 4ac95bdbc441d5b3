package vn.ocop.registry.national;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records as JSON, the same text for the same record wherever it is written: its hash tells whether two sides hold the
 * same. The settings of the service's own interface do not reach it.
 */
public final class NationalJson {
    /** Members in the order of their names, none left out, days by ISO 8601. */
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NationalJson() {}

    public static String write(NationalRecord one) {
        return MAPPER.writeValueAsString(one);
    }

    /**
     * What somebody else wrote, members that are not known here left out.
     *
     * @throws JacksonException if it is no record
     */
    public static NationalRecord read(JsonNode node) {
        return MAPPER.treeToValue(node, NationalRecord.class);
    }

    /** SHA-256 of the text, in hexadecimal. */
    public static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
