package vn.ocop.rating.council;

import vn.ocop.rating.scoring.Choice;

/**
 * What somebody chose in a criterion, and why.
 *
 * @param option code of the option, {@link Choice#NONE} if not even the least one is met
 * @param comment null if there is none
 */
public record Mark(String criterion, String option, String comment) {
    Choice choice() {
        return new Choice(criterion, option);
    }
}
