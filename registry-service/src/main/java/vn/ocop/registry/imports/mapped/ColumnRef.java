package vn.ocop.registry.imports.mapped;

/** Where a value stands in a row. */
public sealed interface ColumnRef {
    /** A column by its title, compared with case and spaces folded. */
    record Titled(String title) implements ColumnRef {}

    /** A column by its position, counted from 1 as in a spreadsheet. */
    record At(int position) implements ColumnRef {
        public At {
            if (position < 1) {
                throw new IllegalArgumentException("Positions count from 1: " + position);
            }
        }
    }

    /** The same value on every row. */
    record Fixed(String value) implements ColumnRef {}
}
