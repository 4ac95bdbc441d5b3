package vn.ocop.starter.mongo;

import java.util.List;

/**
 * An index that a collection must have.
 *
 * @param name name of the index; for a unique one it is also how a refused duplicate is told
 * @param fields indexed fields, ascending, in order
 */
public record Index(String name, List<String> fields, boolean unique, boolean sparse) {
    public static Index on(String... fields) {
        return new Index(String.join("_", fields), List.of(fields), false, false);
    }

    public static Index unique(String name, String... fields) {
        return new Index(name, List.of(fields), true, false);
    }

    /** Covers only documents that have the field. */
    public static Index sparse(String... fields) {
        return new Index(String.join("_", fields), List.of(fields), false, true);
    }

    /** No two documents that have the field share its value. */
    public static Index uniqueWherePresent(String name, String... fields) {
        return new Index(name, List.of(fields), true, true);
    }
}
