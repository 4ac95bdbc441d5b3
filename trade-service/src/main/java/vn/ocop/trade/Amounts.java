package vn.ocop.trade;

import java.math.BigDecimal;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.text.Vietnamese;

/** Amounts of money and of goods, exact: whole đồng, and quantities to a thousandth of their unit. */
public final class Amounts {
    /** A thousand billion đồng; sums of nine million of these still fit a long. */
    private static final BigDecimal MOST_VALUE = new BigDecimal("1000000000000");

    private static final BigDecimal MOST_QUANTITY = new BigDecimal("1000000000");
    private static final int MOST_DIGITS = 30;
    private static final int DECIMALS = 3;
    private static final int LONGEST_UNIT = 30;

    private Amounts() {}

    /** The amount written in one way only, so that equal amounts are equal; null stays null. */
    public static BigDecimal plain(BigDecimal amount) {
        boolean monstrous = amount != null && amount.precision() - (long) amount.scale() > MOST_DIGITS;
        if (amount == null || monstrous) {
            return amount;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The key under which two writings of a unit are one: {@code Kg} is {@code kg}. */
    public static String unit(String unit) {
        return unit == null ? "" : Vietnamese.fold(unit);
    }

    /** A quantity in thousandths of its unit. It must have passed its check. */
    public static long thousandths(BigDecimal quantity) {
        return quantity.movePointRight(DECIMALS).longValueExact();
    }

    /** The quantity of so many thousandths. */
    public static BigDecimal ofThousandths(long thousandths) {
        return plain(BigDecimal.valueOf(thousandths, DECIMALS));
    }

    /** Notes a fault unless the amount is missing or whole đồng from 0 to 1,000 billion. */
    public static void checkValue(BigDecimal value, String field, Faults faults) {
        boolean holds =
                value == null || (within(value, MOST_VALUE) && plain(value).scale() <= 0);
        faults.require(holds, field, "dong", MOST_VALUE);
    }

    /** Notes what is wrong with a quantity and its unit; both may be missing, but not one of them. */
    public static void checkQuantity(BigDecimal quantity, String field, String unit, String unitField, Faults faults) {
        boolean holds = quantity == null
                || (within(quantity, MOST_QUANTITY) && plain(quantity).scale() <= DECIMALS);
        faults.require(holds, field, "quantity", MOST_QUANTITY);
        faults.require((quantity == null) == (unit == null || unit.isBlank()), unitField, "quantity-with-unit");
        new Texts(faults).optional(unit, unitField, LONGEST_UNIT);
    }

    private static boolean within(BigDecimal amount, BigDecimal most) {
        return amount.signum() >= 0 && amount.compareTo(most) <= 0;
    }
}
