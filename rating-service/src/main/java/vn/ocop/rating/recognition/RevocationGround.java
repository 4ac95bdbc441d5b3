package vn.ocop.rating.recognition;

import vn.ocop.starter.text.Label;

/**
 * A ground on which a recognition is taken back.
 *
 * @param code how it is named in requests and events, for example {@code UNTRUE_PAPERS}
 * @param point how the decision prints it: a, b, c, d, đ, e
 * @param label our own short wording
 */
public record RevocationGround(String code, String point, Label label) {}
