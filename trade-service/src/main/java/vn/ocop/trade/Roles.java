package vn.ocop.trade;

/** Roles of the accounts, as tokens name them. */
public final class Roles {
    /** Programme office of the province. */
    public static final String OFFICE = "office";
    /** Officer of a commune, in charge of its administrative units. */
    public static final String COMMUNE = "commune";
    /** Member of an evaluation council or its advisory team. */
    public static final String COUNCIL = "council";
    /** Training agency. */
    public static final String TRAINING = "training";
    /** Trade promotion agency. */
    public static final String TRADE = "trade";
    /** Somebody who acts for an entity. */
    public static final String PRODUCER = "producer";
    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
