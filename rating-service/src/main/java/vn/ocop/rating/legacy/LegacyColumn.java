package vn.ocop.rating.legacy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.starter.text.Vietnamese;

/** The columns of a file of recognitions; headings are read without accents, blanks and case. */
enum LegacyColumn {
    PRODUCT_ID("productId", "ID sản phẩm", "product id"),
    PLAN_REF("planRef", "Số trong kế hoạch", "plan reference"),
    PRODUCT_NAME("productName", "Tên sản phẩm", "product name"),
    ENTITY_NAME("entityName", "Tên chủ thể", "entity name"),
    STAR("star", "Hạng sao", "Số sao", "stars"),
    LEVEL("level", "Cấp công nhận"),
    DECISION("decision", "Số quyết định", "decision number"),
    DECIDED_ON("decidedOn", "Ngày quyết định", "decision date"),
    ISSUED_ON("issuedOn", "Ngày cấp", "Ngày cấp giấy chứng nhận", "issue date"),
    CERTIFICATE("certificate", "Số giấy chứng nhận", "certificate number"),
    PRODUCT_CODE("productCode", "Mã số sản phẩm", "product code"),
    BASIS("basis", "Căn cứ tiêu chí", "criteria basis"),
    VALID_UNTIL("validUntil", "Có giá trị đến", "valid until");

    /** Those without which no line can be registered; beside them the product must be named in one of three ways. */
    static final List<LegacyColumn> NEEDED = List.of(STAR, LEVEL, DECISION, DECIDED_ON, ISSUED_ON, CERTIFICATE);

    private final String field;
    private final List<String> headings;

    LegacyColumn(String field, String... headings) {
        this.field = field;
        this.headings = Stream.concat(Stream.of(field), Arrays.stream(headings))
                .map(LegacyColumn::key)
                .toList();
    }

    /** Its name in findings and in JSON. */
    String field() {
        return field;
    }

    static Optional<LegacyColumn> of(String heading) {
        String key = key(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(key))
                .findFirst();
    }

    private static String key(String heading) {
        return Vietnamese.searchKey(heading).replace(" ", "");
    }
}
