package vn.ocop.events;

/** A sale was recorded, corrected or cancelled. */
public record SaleRecorded(SaleState sale) implements SaleEvent {}
