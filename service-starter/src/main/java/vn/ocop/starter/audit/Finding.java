package vn.ocop.starter.audit;

/**
 * The first thing that is wrong.
 *
 * @param number the link, null if it is about an object of which the chain does not tell
 * @param other another link that has to do with it; null if none has
 * @param kind collection of the object, null if none is known
 * @param id of the object
 * @param version version of the object
 */
record Finding(Flaw flaw, Long number, Long other, String kind, String id, Long version) {
    static Finding at(long number, Flaw flaw) {
        return new Finding(flaw, number, null, null, null, null);
    }

    static Finding of(Link link, Flaw flaw) {
        Deed deed = link.deed();
        return new Finding(flaw, link.number(), null, deed.kind(), deed.id(), deed.version());
    }

    static Finding of(String kind, String id, Long version, Flaw flaw) {
        return new Finding(flaw, null, null, kind, id, version);
    }

    Finding and(long otherLink) {
        return new Finding(flaw, number, otherLink, kind, id, version);
    }
}
