package vn.ocop.registry.trace.lot;

import java.time.Instant;
import vn.ocop.starter.hash.CanonicalJson;
import vn.ocop.starter.hash.Sha256;

/**
 * What is hashed: SHA-256, in lower-case hexadecimal, over the canonical JSON (RFC 8785) of these objects. Absent values
 * are left out, amounts are texts, days and moments are ISO 8601.
 *
 * <ul>
 *   <li>origin: {@code {"lot": id, "origin": {everything of the lot's origin}}}
 *   <li>link: {@code {"event": {everything of the event}, "lot": id, "previous": hash, "recordedAt": moment, "recordedBy":
 *       account, "seq": number}}
 * </ul>
 */
final class Chain {
    private record Begun(String lot, LotOrigin origin) {}

    private record Link(
            String lot, int seq, Instant recordedAt, String recordedBy, TraceEvent event, String previous) {}

    private Chain() {}

    static Head begun(String lotId, LotOrigin origin) {
        return new Head(0, Sha256.of(CanonicalJson.of(new Begun(lotId, origin))));
    }

    /** The next link after the head. */
    static Entry next(String lotId, Head head, TraceEvent event, Instant at, String by) {
        int seq = head.count() + 1;
        return new Entry(seq, at, by, event, head.hash(), hash(lotId, seq, at, by, event, head.hash()));
    }

    /** What the hash of a link must be. */
    static String hash(String lotId, Entry link) {
        return hash(lotId, link.seq(), link.recordedAt(), link.recordedBy(), link.event(), link.previous());
    }

    private static String hash(String lotId, int seq, Instant at, String by, TraceEvent event, String previous) {
        return Sha256.of(CanonicalJson.of(new Link(lotId, seq, at, by, event, previous)));
    }
}
