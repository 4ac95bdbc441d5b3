package vn.ocop.registry.programme.report;

import java.time.LocalDate;

/** What writes one section of the report. */
interface Part {
    /** The section for that year as of that day. */
    Section of(int year, LocalDate on);
}
