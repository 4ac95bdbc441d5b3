package vn.ocop.registry.product;

import java.time.Instant;

/** The last move within the cycle: who, when, why. All of them are in the history. */
public record StepMove(CycleStep from, CycleStep to, Instant at, String by, String reason) {}
