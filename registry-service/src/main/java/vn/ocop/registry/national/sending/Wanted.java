package vn.ocop.registry.national.sending;

import vn.ocop.registry.national.NationalJson;
import vn.ocop.registry.national.NationalRecord;

/**
 * What the national register should hold of a product.
 *
 * @param name for people
 * @param body the record as it is sent
 * @param hash of the body
 */
record Wanted(String product, String name, String certificate, String body, String hash) {
    static Wanted of(NationalRecord one) {
        String body = NationalJson.write(one);
        return new Wanted(one.id(), one.name(), one.certificate(), body, NationalJson.hash(body));
    }
}
