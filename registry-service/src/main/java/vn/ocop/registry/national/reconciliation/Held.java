package vn.ocop.registry.national.reconciliation;

import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the other side holds of a product.
 *
 * @param place number of its row or of its place in the list, from 1
 * @param id our id of the product if the other side tells it, else empty
 * @param values what it tells of; empty where it says that there is nothing
 */
record Held(long place, String id, Map<ComparedField, String> values) {
    private static final int LONGEST = 2_000;

    static Held of(long place, JsonNode product) {
        Map<ComparedField, String> values = new EnumMap<>(ComparedField.class);
        for (ComparedField field : ComparedField.values()) {
            JsonNode value = field.in(product);
            if (value.isNull() || value.isValueNode()) {
                values.put(field, cut(value.isNull() ? "" : value.asString()));
            }
        }
        return new Held(place, product.path("id").asString(""), values);
    }

    static String cut(String value) {
        String stripped = value.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    String value(ComparedField field) {
        return values.getOrDefault(field, "");
    }

    /** Whether there is anything by which to find it here. */
    boolean isNamed() {
        return !id.isEmpty()
                || !value(ComparedField.CERTIFICATE).isEmpty()
                || !value(ComparedField.PRODUCT_CODE).isEmpty();
    }
}
