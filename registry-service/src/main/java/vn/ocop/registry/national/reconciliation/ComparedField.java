package vn.ocop.registry.national.reconciliation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.national.NationalRecord;

/** What is compared of a product, how it is found there, and when two values are the same. */
public enum ComparedField {
    CERTIFICATE(
            "ocop_certificate_number",
            Writing.CODE,
            NationalRecord::certificate,
            "so giay chung nhan",
            "giay chung nhan"),
    PRODUCT_CODE("product_code", Writing.CODE, NationalRecord::productCode, "ma so san pham", "ma san pham"),
    NAME("name", Writing.NAME, NationalRecord::name, "ten san pham", "san pham"),
    STAR("ocop_star", Writing.NUMBER, NationalRecord::star, "hang sao", "sao", "so sao"),
    NATIONAL("is_national", Writing.FLAG, NationalRecord::isNational, "cap quoc gia", "san pham quoc gia"),
    ISSUED_ON("issued_on", Writing.DAY, NationalRecord::issuedOn, "ngay cap"),
    EXPIRY_DATE("expiry_date", Writing.DAY, NationalRecord::expiryDate, "ngay het han", "hieu luc den"),
    STATE("state", Writing.CODE, NationalRecord::state),
    MANUFACTURER(
            "manufacturer_name",
            Writing.NAME,
            one -> one.manufacturer().name(),
            "chu the",
            "ten chu the",
            "co so san xuat"),
    GTIN("gtin", Writing.CODE, NationalRecord::gtin, "ma vach");

    private final String heading;
    private final Writing writing;
    private final Function<NationalRecord, Object> here;
    private final Set<String> vietnamese;

    ComparedField(String heading, Writing writing, Function<NationalRecord, Object> here, String... vietnamese) {
        this.heading = heading;
        this.writing = writing;
        this.here = here;
        this.vietnamese = Set.of(vietnamese);
    }

    /** The field that a column has by its heading, without accents and signs. */
    static Optional<ComparedField> headed(String key) {
        return Arrays.stream(values())
                .filter(field -> field.heading.replace('_', ' ').equals(key) || field.vietnamese.contains(key))
                .findFirst();
    }

    /** Its value in a record as the other side has it; missing if it does not tell of it. */
    JsonNode in(JsonNode product) {
        return this == MANUFACTURER ? product.path("manufacturer").path("name") : product.path(heading);
    }

    /** What it is here, empty if nothing. */
    String here(NationalRecord one) {
        Object value = here.apply(one);
        return value == null ? "" : value.toString();
    }

    boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** Key under which two writings of the same value are equal. */
    String key(String value) {
        return writing.key(value);
    }
}
