package vn.ocop.rating.dossier;

import java.time.LocalDate;

/**
 * The commune has received a dossier.
 *
 * @param slip number of the slip, for example {@code 01-2026/PĐK-96-32248-2026}
 * @param on day of reception
 * @param due last day of the term for its report
 * @param dueSure whether the calendar that it was counted by had been entered whole
 */
public record Reception(String slip, LocalDate on, LocalDate due, boolean dueSure) {}
