package vn.ocop.registry.national.reconciliation;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.starter.text.Vietnamese;

/** How values of a kind may be written; two writings of one value have the same key. */
enum Writing {
    /** {@code Hoà} and {@code Hòa}, in any case and with any spaces. */
    NAME {
        @Override
        String key(String value) {
            return Vietnamese.fold(value);
        }
    },
    /** In any case and without regard to spaces. */
    CODE {
        @Override
        String key(String value) {
            return Normalizer.normalize(value, Normalizer.Form.NFC)
                    .replaceAll("[\\s\\p{Z}]+", "")
                    .toUpperCase(Locale.ROOT);
        }
    },
    /** {@code 4}, {@code 4.0} and {@code 4 sao}. */
    NUMBER {
        @Override
        String key(String value) {
            Matcher number = WHOLE.matcher(value.strip());
            return number.lookingAt() ? number.group(1) : value.strip();
        }
    },
    /** {@code 2026-02-05}, also with a time behind it, and {@code 5/2/2026}. */
    DAY {
        @Override
        String key(String value) {
            Matcher iso = ISO_DAY.matcher(value.strip());
            Matcher local = LOCAL_DAY.matcher(value.strip());
            if (iso.lookingAt()) {
                return day(iso.group(1), iso.group(2), iso.group(3), value);
            }
            return local.matches() ? day(local.group(3), local.group(2), local.group(1), value) : value.strip();
        }
    },
    /** {@code true}, {@code 1}, {@code x} and {@code có}; nothing is no. */
    FLAG {
        @Override
        String key(String value) {
            return switch (Vietnamese.searchKey(value)) {
                case "true", "1", "x", "co", "yes" -> "true";
                case "", "false", "0", "khong", "no" -> "false";
                default -> value;
            };
        }
    };

    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,3})(?![0-9])");
    private static final Pattern ISO_DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern LOCAL_DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");

    abstract String key(String value);

    private static String day(String year, String month, String day, String otherwise) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException _) {
            return otherwise.strip();
        }
    }
}
