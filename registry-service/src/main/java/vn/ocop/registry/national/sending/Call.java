package vn.ocop.registry.national.sending;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/**
 * A call to the national register.
 *
 * @param path below the endpoint
 * @param body null to read
 * @param idempotencyKey null to read
 * @param ifMatch version that must be there, null for any
 */
record Call(String path, String body, String idempotencyKey, String ifMatch) {
    private static final String JSON = "application/json";

    static Call put(Entry entry) {
        return new Call(path(entry.product()), entry.body(), entry.idempotencyKey(), entry.etag());
    }

    static Call get(String product) {
        return new Call(path(product), null, null, null);
    }

    /** @param number of the page, from 1 */
    static Call page(int number, int size) {
        return new Call("/products?page=%d&page_size=%d".formatted(number, size), null, null, null);
    }

    HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", JSON);
        if (body == null) {
            return request.GET();
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.header("Content-Type", JSON)
                .header("Idempotency-Key", idempotencyKey)
                .PUT(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String path(String product) {
        return "/products/" + URLEncoder.encode(product, StandardCharsets.UTF_8);
    }
}
