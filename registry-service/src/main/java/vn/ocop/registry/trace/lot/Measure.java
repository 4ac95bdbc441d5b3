package vn.ocop.registry.trace.lot;

/** Units of measure by their codes of UN/CEFACT Recommendation 20, as GS1 uses them. */
public enum Measure {
    /** Kilogram. */
    KGM,
    /** Gram. */
    GRM,
    /** Tonne. */
    TNE,
    /** Litre. */
    LTR,
    /** Millilitre. */
    MLT,
    /** Piece. */
    H87
}
