package vn.ocop.rating.recognition;

import java.time.LocalDate;

/**
 * A recognition kept beyond its term until its re-assessment is decided (Decision 26/2026/QĐ-TTg, Art. 11 and 12).
 *
 * @param until last day
 * @param ground why, in the office's words
 * @param recordedOn day on which it was recorded
 */
public record Extension(LocalDate until, String ground, LocalDate recordedOn) {}
