package vn.ocop.starter.table;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of an export.
 *
 * @param titleVi title for people who read Vietnamese
 * @param titleEn title for people who read English
 * @param value value of a row: text, number, boolean, {@link java.time.LocalDate} or null for an empty cell
 */
public record Column<T>(String titleVi, String titleEn, Function<T, @Nullable Object> value) {
    /** The title in the language of the locale, Vietnamese unless it asks for English. */
    public String title(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? titleEn : titleVi;
    }
}
