package vn.ocop.registry.product;

/** A right of intellectual property (criterion 3.5). */
public record Mark(Kind kind, String number, State state) {
    /** Kinds of rights. */
    public enum Kind {
        TRADE_MARK,
        COLLECTIVE_MARK,
        CERTIFICATION_MARK,
        GEOGRAPHICAL_INDICATION,
        INDUSTRIAL_DESIGN,
        PATENT,
        COPYRIGHT
    }

    /** How far it is. */
    public enum State {
        APPLIED,
        REGISTERED,
        /** Right to use somebody else's: a collective mark, a geographical indication. */
        RIGHT_TO_USE
    }
}
