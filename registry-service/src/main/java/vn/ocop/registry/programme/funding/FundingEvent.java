package vn.ocop.registry.programme.funding;

import java.time.LocalDate;

/** What happened to money of the programme; it stays in the histories and leaves the service by no topic. */
sealed interface FundingEvent {
    /** Money was planned. */
    record LinePlanned(String heading, long amount, String decision) implements FundingEvent {}

    /** A later decision changed the amount. */
    record LineAdjusted(String heading, long amount, String decision) implements FundingEvent {}

    /** It was planned by mistake. */
    record LineCancelled(String heading) implements FundingEvent {}

    /** Money was spent. */
    record SpendingRecorded(String heading, long amount, LocalDate day) implements FundingEvent {}

    /** Something else was spent than was recorded. */
    record SpendingCorrected(String heading, long amount, LocalDate day) implements FundingEvent {}

    /** It was recorded by mistake. */
    record SpendingCancelled(String heading) implements FundingEvent {}
}
