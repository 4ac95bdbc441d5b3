package vn.ocop.registry.finding;

import java.util.regex.Pattern;

/** Habits of writing in names and addresses that hinder comparison without being wrong. */
final class Writing {
    private static final String UNIT = "(xã|phường|thị trấn)";
    private static final Pattern LOPSIDED_HYPHEN = Pattern.compile("\\S-\\s|\\s-\\S");
    private static final Pattern BRACKETS = Pattern.compile("\\(.+\\)");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{1,2}/\\d{1,2}(?!\\d)");
    // Words for legal forms and the country, which everybody reads; what is left in capitals is a trade.
    private static final Pattern USUAL_CAPITALS =
            Pattern.compile("(?U)\\b(HTX|THT|HKD|CSSX|DNTN|TNHH|MTV|SX|VN|CP)\\b");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");
    private static final Pattern FORM_SPELLED_OUT =
            Pattern.compile("^cơ sở sản xuất\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern UNIT_ABBREVIATED = Pattern.compile("(^|[\\s,])(TT|TX|P|X)\\.?\\s*(?=\\p{Lu}|\\d)");
    private static final Pattern NO_COMMA_BEFORE_UNIT = Pattern.compile("[^,\\s]\\s+" + UNIT + "\\s+\\p{Lu}");
    private static final Pattern CAPITAL_UNIT_INSIDE = Pattern.compile(",\\s*(Xã|Phường|Thị trấn)\\s");
    private static final Pattern STARTS_LOWER = Pattern.compile("^\\s*\\p{Ll}");
    private static final Pattern LOWER_IN_PLACE =
            Pattern.compile("(?U)\\b(?!(?:xã|ấp|khóm|thị|trấn|phường|huyện|thành|phố|tỉnh|số|đường)\\b)\\p{Ll}\\p{L}*");

    private Writing() {}

    static boolean hasLopsidedHyphen(String text) {
        return LOPSIDED_HYPHEN.matcher(text).find();
    }

    static boolean hasBrackets(String name) {
        return BRACKETS.matcher(name).find();
    }

    static boolean hasDate(String name) {
        return DATE.matcher(name).find();
    }

    static boolean hasTradeAbbreviation(String name) {
        return FORM_SPELLED_OUT.matcher(name).find()
                || CAPITALS.matcher(USUAL_CAPITALS.matcher(name).replaceAll("")).find();
    }

    static boolean abbreviatesUnit(String address) {
        return UNIT_ABBREVIATED.matcher(address).find();
    }

    static boolean lacksCommaBeforeUnit(String address) {
        return NO_COMMA_BEFORE_UNIT.matcher(address).find();
    }

    static boolean hasUnusualAddressCase(String address) {
        return STARTS_LOWER.matcher(address).find()
                || CAPITAL_UNIT_INSIDE.matcher(address).find()
                || LOWER_IN_PLACE.matcher(address).find();
    }
}
