package vn.ocop.trade.channel;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * A kind of channel with its label, and whether it counts as modern from when to when.
 *
 * @param modern no two of them hold on the same day; on a day without one the kind is not modern
 */
record KindRule(ChannelKind kind, Label label, List<Modern> modern) {

    /** Whether it is modern in that time. */
    record Modern(boolean modern, Period period) {}

    boolean isModernOn(LocalDate day) {
        return modern.stream().anyMatch(one -> one.modern() && one.period().holdsOn(day));
    }
}
