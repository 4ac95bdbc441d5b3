package vn.ocop.registry.programme.task;

import java.time.LocalDate;

/**
 * What the office said to a report.
 *
 * @param accepted false if it was returned
 * @param reason why, null only where it was accepted
 */
public record Review(boolean accepted, LocalDate on, String reason) {}
