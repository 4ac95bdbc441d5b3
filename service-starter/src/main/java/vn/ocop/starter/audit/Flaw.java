package vn.ocop.starter.audit;

/** What can be wrong with the chain, or with what it tells of. */
enum Flaw {
    /** A link is not there, but later ones are. */
    LINK_MISSING,
    /** A link can't be read. */
    LINK_UNREADABLE,
    /** A link is not as it was written. */
    LINK_CHANGED,
    /** A link stands where another one belongs. */
    LINK_MOVED,
    /** A link was written anew with a hash that fits: the link behind it knows another. */
    LINK_REPLACED,
    /** The chain begins as that of another service, or its first link was written anew. */
    OTHER_BEGINNING,
    /** The chain was longer: the last links were cut off. */
    CUT_OFF,
    /** A link has another hash than the one that was kept elsewhere: the chain was written anew from some link on. */
    REWRITTEN,
    /** What the link tells of is not in the history of its object. */
    HISTORY_MISSING,
    /** The history of the object tells it otherwise than the link. */
    HISTORY_CHANGED,
    /** The history of an object tells something that is not in the chain. */
    HISTORY_ADDED,
    /** There is no such object any more. */
    OBJECT_MISSING,
    /** The object is older than what the link tells of. */
    OBJECT_OLDER,
    /** The object has versions of which the chain does not know. */
    VERSION_UNTOLD
}
