package vn.ocop.registry.product;

import java.util.Optional;

/** GS1 trade item numbers: 8, 12, 13 or 14 digits, the last one a check digit (TCVN 6939:2019). */
public final class Gtin {
    private static final int DIGITS = 14;

    private Gtin() {}

    static boolean isValid(String number) {
        if (!number.matches("[0-9]{8}|[0-9]{12,14}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int weight = (number.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (number.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }

    /** As GS1 Digital Link has it, always 14 digits, filled with zeros; empty if it is no such number. */
    public static Optional<String> inFourteenDigits(String number) {
        return number != null && isValid(number)
                ? Optional.of("0".repeat(DIGITS - number.length()) + number)
                : Optional.empty();
    }
}
