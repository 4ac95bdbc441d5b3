package vn.ocop.starter.audit;

import java.time.Instant;

/**
 * A link of the chain as it is shown: who, when, what, to which object and why, and what holds it in the chain.
 *
 * @param type what was done, by the type of the event that told of it
 * @param kind collection of the object
 * @param id of the object
 * @param version version of the object that it made
 * @param key key of the event on the bus, null for the id of the object
 * @param content SHA-256 of the event
 * @param adopted whether it is older than the chain
 * @param previous hash of the link before
 */
record AuditEntry(
        long number,
        Instant at,
        String by,
        String agency,
        String type,
        String kind,
        String id,
        long version,
        String reason,
        String key,
        String content,
        boolean adopted,
        String previous,
        String hash) {

    static AuditEntry of(Link link) {
        Deed deed = link.deed();
        return new AuditEntry(
                link.number(),
                deed.at(),
                deed.by(),
                deed.agency(),
                deed.type(),
                deed.kind(),
                deed.id(),
                deed.version(),
                deed.reason(),
                deed.key(),
                deed.content(),
                link.adopted(),
                link.previous(),
                link.hash());
    }
}
