package vn.ocop.gateway.audit;

import vn.ocop.gateway.Sha256;

/** The last link of the chain, to be kept elsewhere. */
record AuditHead(long number, String hash) {
    /** What the first link follows. */
    static final AuditHead BEGINNING = new AuditHead(0, Sha256.hex("/gateway"));
}
