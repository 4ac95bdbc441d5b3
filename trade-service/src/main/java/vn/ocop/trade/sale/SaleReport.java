package vn.ocop.trade.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.trade.Amounts;
import vn.ocop.trade.Scope;
import vn.ocop.trade.channel.ChannelKind;

/**
 * What an entity says it sold of a product in a period. Days are those of Vietnam; its period counts as a whole where its
 * last day lies.
 *
 * @param channelId id of the channel, null if it was sold on none of the register
 * @param channelKind name of a {@link ChannelKind}, or OTHER if none is said; of a channel in the register its own
 * @param scope where it was sold; of a channel in the register its own
 * @param from first day of the period
 * @param to last day of the period, not later than today
 * @param quantity to a thousandth of the unit, null if unknown
 * @param unit unit of the quantity, for example {@code kg} or {@code hộp}; null without one
 * @param value whole đồng
 */
public record SaleReport(
        String entityId,
        String productId,
        String channelId,
        String channelKind,
        Scope scope,
        LocalDate from,
        LocalDate to,
        BigDecimal quantity,
        String unit,
        BigDecimal value) {
    /** Kind of a channel that is not in the register. */
    public static final String OTHER = "OTHER";

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(ChannelKind.values()).map(Enum::name), Stream.of(OTHER))
            .toList();
    private static final int LONGEST_PERIOD = 366;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    public SaleReport {
        channelKind = channelKind == null || channelKind.isBlank() ? OTHER : channelKind;
        quantity = Amounts.plain(quantity);
        value = Amounts.plain(value);
        unit = unit == null || unit.isBlank() ? null : unit.strip();
    }

    /** Notes everything that is wrong with it as of that day. */
    void check(LocalDate today, Faults faults) {
        new Texts(faults)
                .needed(entityId, "entityId", Texts.NAME)
                .needed(productId, "productId", Texts.NAME)
                .optional(channelId, "channelId", Texts.NAME);
        faults.require(scope != null, "scope", "required");
        faults.require(KINDS.contains(channelKind), "channelKind", "one-of", String.join(", ", KINDS));
        checkPeriod(today, faults);
        Amounts.checkQuantity(quantity, "quantity", unit, "unit", faults);
        faults.require(value != null, "value", "required");
        Amounts.checkValue(value, "value", faults);
    }

    /** The same, sold on a channel of that kind and scope. */
    SaleReport on(String kind, Scope where) {
        return new SaleReport(entityId, productId, channelId, kind, where, from, to, quantity, unit, value);
    }

    /** What was sold where: equal for reports that may tell of the same sales. */
    String goods() {
        String place = channelId == null ? channelKind + "/" + scope : channelId;
        return String.join("|", entityId, productId, place, Amounts.unit(unit));
    }

    /** The period as one text that sorts by its first day. */
    String period() {
        return from + "/" + to;
    }

    private void checkPeriod(LocalDate today, Faults faults) {
        faults.require(from != null, "from", "required");
        faults.require(to != null, "to", "required");
        if (from == null || to == null) {
            return;
        }
        faults.require(!from.isBefore(EARLIEST), "from", "too-early", EARLIEST);
        faults.require(!to.isBefore(from), "to", "before-start");
        faults.require(!to.isAfter(today), "to", "in-future");
        faults.require(ChronoUnit.DAYS.between(from, to) < LONGEST_PERIOD, "to", "period-too-long", LONGEST_PERIOD);
    }
}
