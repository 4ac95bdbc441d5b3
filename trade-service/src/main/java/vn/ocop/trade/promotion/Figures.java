package vn.ocop.trade.promotion;

import java.math.BigDecimal;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.trade.Amounts;

/**
 * What an event brought to a participant.
 *
 * @param contacts partners that were met
 * @param contracts contracts and memoranda that were signed there
 * @param contractValue their value, đồng
 * @param sales sold on site, đồng
 * @param lessons what to do better, null if nothing was said
 */
public record Figures(Integer contacts, Integer contracts, BigDecimal contractValue, BigDecimal sales, String lessons) {
    private static final int MOST = 100_000;

    public Figures {
        contractValue = Amounts.plain(contractValue);
        sales = Amounts.plain(sales);
    }

    void check(Faults faults) {
        count(faults, contacts, "contacts");
        count(faults, contracts, "contracts");
        Vnd.check(contractValue, "contractValue", faults);
        Vnd.check(sales, "sales", faults);
        boolean valueOfNone =
                contracts != null && contracts == 0 && contractValue != null && contractValue.signum() != 0;
        faults.require(!valueOfNone, "contractValue", "without-contracts");
        new Texts(faults).optional(lessons, "lessons", Texts.STORY);
    }

    private static void count(Faults faults, Integer number, String field) {
        faults.require(number != null, field, "required");
        faults.require(number == null || (number >= 0 && number <= MOST), field, "between", 0, MOST);
    }
}
