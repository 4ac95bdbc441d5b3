package vn.ocop.registry.trace.lot;

import java.time.Instant;

/**
 * A link of the chain of a lot.
 *
 * @param seq place in the chain, from 1
 * @param recordedAt when it was recorded
 * @param recordedBy account that recorded it; not told to the public
 * @param previous hash of the link before; of the lot's origin for the first
 * @param hash of this link, see {@link Chain}
 */
public record Entry(int seq, Instant recordedAt, String recordedBy, TraceEvent event, String previous, String hash) {}
