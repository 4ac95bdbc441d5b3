package vn.ocop.starter.listing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.problem.Refusal;

/**
 * The query parameters of a list. What is not known is refused, so that a misspelt filter is told and does not list
 * everything.
 */
public final class Parameters {
    private static final Set<String> OF_PAGES = Set.of("limit", "cursor");
    private final NativeWebRequest request;

    /** @throws Refusal if the request has a parameter of another name */
    public Parameters(NativeWebRequest request, Set<String> known) {
        this.request = request;
        request.getParameterNames().forEachRemaining(name -> {
            if (!known.contains(name) && !OF_PAGES.contains(name)) {
                throw Refusal.malformed(name, "unknown-field");
            }
        });
    }

    /** The value, null if it is missing or blank. */
    public String text(String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw Refusal.malformed(name, "once");
        }
        return values[0].isBlank() ? null : values[0].strip();
    }

    /** The name of a constant of the enum, or {@code none} where that is a value. */
    public <E extends Enum<E>> String constant(String name, Class<E> type, boolean orNone) {
        String value = text(name);
        if (value == null || (orNone && value.equals(Facets.NONE))) {
            return value;
        }
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Refusal.malformed(name, "one-of", names(type)));
    }

    /** A number between the bounds, or {@code none} where that is a value. */
    public String number(String name, int least, int most, boolean orNone) {
        String value = text(name);
        if (value == null || (orNone && value.equals(Facets.NONE))) {
            return value;
        }
        if (!value.matches("[0-9]{1,6}")) {
            throw Refusal.malformed(name, "wrong-type");
        }
        int number = Integer.parseInt(value);
        if (number < least || number > most) {
            // As texts: a year is written without the point of thousands.
            throw Refusal.malformed(name, "between", Integer.toString(least), Integer.toString(most));
        }
        return Integer.toString(number);
    }

    /** {@code true} or {@code false}, which it is without the parameter; anything else is refused, not taken for a no. */
    public boolean flag(String name) {
        String value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw Refusal.malformed(name, "one-of", "true, false");
        }
        return "true".equals(value);
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
