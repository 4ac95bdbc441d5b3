package vn.ocop.registry.trace.lot;

/** Trade item numbers as GS1 Digital Link has them: always 14 digits, filled with zeros. */
final class TradeItem {
    private static final int DIGITS = 14;

    private TradeItem() {}

    static boolean isNumber(String text) {
        return text.matches("[0-9]{8}|[0-9]{12,14}");
    }

    static String inFourteenDigits(String gtin) {
        return "0".repeat(DIGITS - gtin.length()) + gtin;
    }
}
