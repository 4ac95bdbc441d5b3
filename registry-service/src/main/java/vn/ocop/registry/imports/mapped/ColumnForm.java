package vn.ocop.registry.imports.mapped;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands, as the API tells it: exactly one of the three.
 *
 * @param title title of the column, case and spaces aside
 * @param position position of the column, counted from 1
 * @param value the same value on every row
 */
public record ColumnForm(
        @Nullable String title,
        @Nullable Integer position,
        @Nullable String value) {

    boolean valid() {
        return Stream.of(title, position, value).filter(Objects::nonNull).count() == 1
                && (position == null || position >= 1 && position <= 100)
                && (title == null || !title.isBlank());
    }

    ColumnRef ref() {
        if (title != null) {
            return new ColumnRef.Titled(title);
        }
        return position != null ? new ColumnRef.At(position) : new ColumnRef.Fixed(Objects.requireNonNull(value));
    }
}
