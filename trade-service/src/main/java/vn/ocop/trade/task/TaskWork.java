package vn.ocop.trade.task;

import java.time.LocalDate;
import java.util.Map;

/** Counts one kind of work that was done for the tasks of the plan; each capability that does such work has one. */
public interface TaskWork {

    /** What is counted. */
    enum Kind {
        /** Fairs, exhibitions, forums, trade missions and livestream sessions that were held on a day of the period. */
        PROMOTION_EVENTS,
        /** Gift sets whose season has a day in the period. */
        GIFT_SETS,
        /** Channels of the task on which a product was listed on a day of the period. */
        CHANNELS,
        /** Listings for the task that were on a channel on a day of the period. */
        LISTINGS
    }

    Kind kind();

    /** How many there were in the period, by code of the task; a task without any may be missing. */
    Map<String, Long> done(Period period);

    /** A period with both its days. */
    record Period(LocalDate from, LocalDate to) {
        /** Whether a day of it lies between these two days, or on one of them; the last one is null while none is known. */
        public boolean has(LocalDate first, LocalDate last) {
            return !first.isAfter(to) && (last == null || !last.isBefore(from));
        }
    }
}
