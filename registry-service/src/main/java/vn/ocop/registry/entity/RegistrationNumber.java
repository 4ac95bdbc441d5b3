package vn.ocop.registry.entity;

import java.time.LocalDate;

/**
 * Forms of business registration and tax numbers. Organisations have 10 digits, the last one a check digit, with
 * {@code -nnn} for a branch. Households and farms have those too and, since a day that is a setting, also the personal
 * number of their head, 12 digits (Circular 86/2024/TT-BTC).
 */
final class RegistrationNumber {
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final int MODULUS = 11;
    private static final int CHECKED_DIGITS = 9;

    private RegistrationNumber() {}

    static boolean isWellFormed(String number, LegalForm form, LocalDate today, LocalDate personalNumberFrom) {
        if (number.matches("[0-9]{10}(-[0-9]{3})?")) {
            return hasCheckDigit(number);
        }
        return number.matches("[0-9]{12}")
                && (form == null || form.isAPersons())
                && !today.isBefore(personalNumberFrom);
    }

    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < CHECKED_DIGITS; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return 10 - sum % MODULUS == number.charAt(CHECKED_DIGITS) - '0';
    }
}
