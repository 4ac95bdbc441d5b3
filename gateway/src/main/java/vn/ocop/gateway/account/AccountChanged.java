package vn.ocop.gateway.account;

/** An account has a new state; what this instance remembers of its tokens may be outdated. */
public record AccountChanged(Account account) {}
