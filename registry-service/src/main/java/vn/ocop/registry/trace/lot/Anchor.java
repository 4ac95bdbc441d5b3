package vn.ocop.registry.trace.lot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.hash.CanonicalJson;
import vn.ocop.starter.hash.Sha256;

/**
 * The heads of all lots that changed since the anchor before. Its hash is public: who keeps it can prove later that a chain
 * was written anew as a whole, with hashes that fit.
 *
 * @param day on which it was made
 * @param previous hash of the anchor before, empty for the first
 * @param until lots that changed before this moment are in it or in an earlier one
 * @param hash SHA-256 over the canonical JSON of the day, the heads and the hash before
 */
public record Anchor(LocalDate day, String previous, Instant until, List<Held> heads, String hash) {

    /** The head of a lot on that day. */
    public record Held(String lot, int count, String hash) {}

    private record Hashed(LocalDate day, List<Held> heads, String previous) {}

    public Anchor {
        heads = List.copyOf(heads);
    }

    static Anchor of(LocalDate day, String previous, Instant until, List<Held> heads) {
        return new Anchor(day, previous, until, heads, hash(day, previous, heads));
    }

    /** Whether it is as it was made. */
    boolean isIntact() {
        return hash(day, previous, heads).equals(hash);
    }

    private static String hash(LocalDate day, String previous, List<Held> heads) {
        return Sha256.of(CanonicalJson.of(new Hashed(day, heads, previous)));
    }
}
