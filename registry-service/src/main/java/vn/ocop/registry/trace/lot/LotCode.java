package vn.ocop.registry.trace.lot;

import java.util.regex.Pattern;

/** Lot codes as GS1 application identifier (10) has them: 1 to 20 characters of its character set 82. */
final class LotCode {
    static final int LONGEST = 20;
    private static final Pattern SET_82 = Pattern.compile("[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]{1," + LONGEST + "}");

    private LotCode() {}

    static boolean isValid(String code) {
        return SET_82.matcher(code).matches();
    }
}
