package vn.ocop.registry.programme.funding;

/**
 * What money is for. Planned and spent money meet under one heading.
 *
 * @param source code of a {@link FundingSource}
 * @param task code of a task of Annex 1, for example {@code V.2}
 * @param locality id of the province, of a locality of the plan, or of a commune
 * @param year budget year
 */
public record Heading(String source, String task, String locality, Integer year) {
    /** One text for it; equal headings have equal ones. */
    String key() {
        return String.join("|", source, task, locality, yearKey());
    }

    /** The year as a text that sorts as the number does. */
    String yearKey() {
        return "%04d".formatted(year);
    }

    /** The heading of that text. */
    static Heading of(String key) {
        String[] parts = key.split("\\|", -1);
        return new Heading(parts[0], parts[1], parts[2], Integer.valueOf(parts[3]));
    }
}
