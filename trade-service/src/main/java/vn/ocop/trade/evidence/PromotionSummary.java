package vn.ocop.trade.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.ocop.trade.Scope;
import vn.ocop.trade.channel.ChannelKind;
import vn.ocop.trade.contract.ContractKind;
import vn.ocop.trade.promotion.PromotionKind;

/**
 * What an entity did for its sales in a period, for rating criteria 4.1 to 4.4 (Decision 26/2026/QĐ-TTg). Days are those of
 * Vietnam; what has not happened yet today is not counted.
 *
 * @param distributors channels of others on which a product was, each once
 * @param modernChannels those of all channels whose kind is modern on the last day
 * @param channels every stay of a product on a channel that touches the period
 * @param shopLinks different addresses of products in shops on the internet
 * @param occasions number of closed events with a day in the period in which it took part, by how far they reach
 * @param events those events
 * @param contracts contracts signed in the period
 * @param contractValue their value, đồng
 * @param memoranda memoranda signed in the period
 * @param signed those contracts and memoranda
 */
public record PromotionSummary(
        String entityId,
        String entityName,
        LocalDate from,
        LocalDate to,
        int distributors,
        int modernChannels,
        List<OnChannel> channels,
        List<String> shopLinks,
        Map<Scope, Long> occasions,
        List<TookPart> events,
        int contracts,
        BigDecimal contractValue,
        int memoranda,
        List<Signed> signed) {

    /**
     * A product on a channel.
     *
     * @param id of the listing
     * @param endedOn first day without it, null while none is foreseen
     */
    public record OnChannel(
            String id,
            String productId,
            String channelId,
            String channel,
            ChannelKind kind,
            Scope scope,
            boolean modern,
            String url,
            LocalDate from,
            LocalDate endedOn) {}

    /** @param id of the event */
    public record TookPart(
            String id, String name, PromotionKind kind, Scope scope, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * @param id of the contract
     * @param value đồng, null if it says none
     */
    public record Signed(
            String id, ContractKind kind, String buyer, Scope scope, LocalDate signedOn, BigDecimal value) {}
}
