package vn.ocop.registry.programme.target;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where a reading of a target leads by a day to come.
 *
 * @param end the day
 * @param nothing the value then if nothing more happens than what is known
 * @param expected the value if dossiers on their way succeed as often as those before; null without any before, or where it
 *     does not depend on dossiers
 * @param all the value if all of them succeed
 * @param lapsing how many that count now do not count then by themselves
 * @param pipeline how many are on their way
 * @param successful how many of the judged dossiers came to it until now
 * @param judged how many were judged until now
 */
record Forecast(
        LocalDate end,
        Hope hope,
        BigDecimal nothing,
        BigDecimal expected,
        BigDecimal all,
        long lapsing,
        long pipeline,
        long successful,
        long judged) {

    /** The lower of both ends. */
    BigDecimal low() {
        return nothing == null || all == null ? nothing : nothing.min(all);
    }

    /** The higher of both ends; an entity on its way may lower a share. */
    BigDecimal high() {
        return nothing == null || all == null ? all : nothing.max(all);
    }
}
