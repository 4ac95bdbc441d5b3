package vn.ocop.rating.criteria;

import vn.ocop.starter.text.Label;

/**
 * A ground on which a dossier is out, whatever its score.
 *
 * @param effect null for a ground of the whole set, which eliminates
 */
public record Ground(String code, Effect effect, Label label) {
    /** What it does. */
    public enum Effect {
        /** The dossier is out. */
        ELIMINATES,
        /** The rest is not scored any more, so there is no rank. */
        STOPS
    }
}
