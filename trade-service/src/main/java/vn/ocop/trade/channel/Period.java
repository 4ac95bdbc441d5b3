package vn.ocop.trade.channel;

import java.time.LocalDate;
import vn.ocop.starter.text.Label;

/**
 * From when to when a rule holds, and where it comes from.
 *
 * @param validTo last day, null while it holds
 * @param basis the document, or what it was taken from
 * @param decided whether an authority has set it for this time; if not, it is a setting of the software to be confirmed
 */
record Period(LocalDate validFrom, LocalDate validTo, Label basis, boolean decided) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
