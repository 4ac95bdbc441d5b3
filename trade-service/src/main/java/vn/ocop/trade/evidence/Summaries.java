package vn.ocop.trade.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.time.Today;
import vn.ocop.trade.Scope;
import vn.ocop.trade.channel.ChannelKind;
import vn.ocop.trade.channel.ModernRule;
import vn.ocop.trade.contract.ContractKind;
import vn.ocop.trade.contract.Contracts;
import vn.ocop.trade.evidence.PromotionSummary.OnChannel;
import vn.ocop.trade.evidence.PromotionSummary.Signed;
import vn.ocop.trade.evidence.PromotionSummary.TookPart;
import vn.ocop.trade.market.Listing;
import vn.ocop.trade.market.Markets;
import vn.ocop.trade.market.ProductListing;
import vn.ocop.trade.promotion.Participations;

/** Draws up the evidence of an entity from listings, events and contracts: three questions, however long the period. */
@Component
class Summaries {
    private final Markets markets;
    private final Participations participations;
    private final Contracts contracts;
    private final ModernRule modern;
    private final Today today;

    Summaries(Markets markets, Participations participations, Contracts contracts, ModernRule modern, Today today) {
        this.markets = markets;
        this.participations = participations;
        this.contracts = contracts;
        this.modern = modern;
        this.today = today;
    }

    PromotionSummary of(EntityState entity, LocalDate from, LocalDate to) {
        LocalDate last = to.isAfter(today.day()) ? today.day() : to;
        List<OnChannel> channels = markets.ofEntity(entity.id()).stream()
                .filter(one -> touches(one.listing(), from, last))
                .map(one -> onChannel(one, last))
                .toList();
        List<TookPart> events = participations.of(entity.id(), from, last).stream()
                .map(Summaries::tookPart)
                .toList();
        List<Signed> signed = contracts.signedBy(entity.id(), from, last).stream()
                .map(one -> new Signed(one.id(), one.kind(), one.buyer(), one.scope(), one.signedOn(), one.value()))
                .toList();
        List<Signed> binding = signed.stream()
                .filter(one -> one.kind() == ContractKind.CONTRACT)
                .toList();
        return new PromotionSummary(
                entity.id(),
                entity.name(),
                from,
                to,
                count(channels, one -> one.kind() != ChannelKind.OWN_SHOP),
                count(channels, OnChannel::modern),
                channels,
                channels.stream()
                        .map(OnChannel::url)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                byScope(events),
                events,
                binding.size(),
                binding.stream().map(Signed::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                signed.size() - binding.size(),
                signed);
    }

    /** Whether it was there on a day of the period; what was taken off before its first day never was. */
    private static boolean touches(Listing listing, LocalDate from, LocalDate last) {
        LocalDate ended = listing.endedOn();
        boolean everThere = ended == null || ended.isAfter(listing.from());
        return everThere && !listing.from().isAfter(last) && (ended == null || ended.isAfter(from));
    }

    private OnChannel onChannel(ProductListing one, LocalDate last) {
        Listing listing = one.listing();
        return new OnChannel(
                listing.id(),
                one.productId(),
                listing.channelId(),
                listing.channel(),
                listing.kind(),
                listing.scope(),
                modern.isModern(listing.kind(), last),
                listing.terms().url(),
                listing.from(),
                listing.endedOn());
    }

    private static TookPart tookPart(Participations.Participation one) {
        return new TookPart(
                one.eventId(),
                one.plan().name(),
                one.plan().kind(),
                one.plan().scope(),
                one.plan().firstDay(),
                one.plan().lastDay());
    }

    private static int count(Collection<OnChannel> channels, Predicate<OnChannel> which) {
        return (int) channels.stream()
                .filter(which)
                .map(OnChannel::channelId)
                .distinct()
                .count();
    }

    private static Map<Scope, Long> byScope(List<TookPart> events) {
        Map<Scope, Long> counts = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            counts.put(
                    scope, events.stream().filter(one -> one.scope() == scope).count());
        }
        return counts;
    }
}
