package vn.ocop.starter.aggregate;

/** The aggregates of one type and the history of their changes. */
public record AggregateStore<S>(Aggregates<S> aggregates, History history) {}
