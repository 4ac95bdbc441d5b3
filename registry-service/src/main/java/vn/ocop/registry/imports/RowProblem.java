package vn.ocop.registry.imports;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.Field;

/**
 * Why a row can't be imported. Unlike a finding it stops the row, never the file.
 *
 * @param field the cell, null when the row as a whole is meant
 * @param arguments fill the placeholders of the message
 */
public record RowProblem(Code code, @Nullable Field field, int line, List<String> arguments) {
    private static final String BUNDLE = "import-messages";

    /** What is wrong with the row. */
    public enum Code {
        /** The row has a number of cells that no row kind has. */
        ROW_WIDTH,
        /** A product row before any locality, or a locality nobody knows. */
        LOCALITY_UNKNOWN,
        /** Blank entity cells with no row above. */
        NO_ENTITY_ABOVE,
        /** An address without a name: whose? */
        ADDRESS_WITHOUT_NAME,
        /** No product name. */
        PRODUCT_NAME_BLANK,
        /** Not exactly one year is marked. */
        YEAR_MARKS,
        /** The year is no number from 2000 to 2100. */
        YEAR_INVALID,
        /** The number of the row is none. */
        NUMBER_INVALID,
        /** A group other than 1 to 6. */
        GROUP_UNKNOWN,
        /** A type other than DN, HTX, THT, HKD. */
        TYPE_UNKNOWN,
        /** A text longer than the registry keeps. */
        TOO_LONG,
        /** Control characters in a text. */
        CONTROL_CHARACTERS,
        /** The product stands on a row above already. */
        TWICE_IN_FILE,
        /** The row above that describes the entity was refused. */
        ENTITY_REFUSED
    }

    /** The message for people, Vietnamese unless the locale asks for English. */
    public String message(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, RowProblem.class.getClassLoader(), control);
        return new MessageFormat(bundle.getString(code.name()), locale).format(arguments.toArray());
    }
}
