package vn.ocop.starter.audit;

import vn.ocop.starter.hash.Sha256;

/**
 * The last link of a chain. Who keeps it elsewhere can prove later that nothing up to there was changed or cut off.
 *
 * @param number how many links there are
 * @param hash hash of the last one
 */
public record Head(long number, String hash) {

    /** What the first link of a service follows, so that no chain can be taken for that of another service. */
    static Head beginning(String service) {
        return new Head(0, Sha256.of(service));
    }
}
