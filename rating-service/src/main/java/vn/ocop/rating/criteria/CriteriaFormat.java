package vn.ocop.rating.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of an edition: what ships with the service and what is imported look alike. */
@Component
class CriteriaFormat {
    /** What a digest is taken of; of its own, so that no setting of the service changes the digest of a kept edition. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private final JsonMapper json;

    CriteriaFormat(JsonMapper json) {
        this.json = json.rebuild()
                // Means are exact decimals, written as texts; an element that is null is no element.
                .withCoercionConfig(
                        BigDecimal.class,
                        means -> means.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
                .changeDefaultNullHandling(usual -> usual.withContentNulls(Nulls.FAIL))
                .build();
    }

    /**
     * Reads an edition.
     *
     * @return empty if the JSON says null
     * @throws JacksonException if it is no JSON of this form, with the path of the place
     */
    Optional<CriteriaEdition> read(byte[] bytes) {
        return Optional.ofNullable(json.readValue(bytes, CriteriaEdition.class));
    }

    /** What two editions share only if they say the same: SHA-256 in hexadecimal. */
    String digest(CriteriaEdition edition) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(edition)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
