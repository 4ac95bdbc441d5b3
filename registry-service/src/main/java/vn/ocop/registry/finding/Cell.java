package vn.ocop.registry.finding;

/**
 * One cell of a source.
 *
 * @param raw as written, never trimmed
 * @param line line of the source it stands on
 */
public record Cell(String raw, int line) {
    /** Whether nothing but spaces stands in the cell. */
    public boolean blank() {
        return raw.isBlank();
    }
}
