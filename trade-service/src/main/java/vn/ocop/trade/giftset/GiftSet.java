package vn.ocop.trade.giftset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.product.Standing;

/**
 * A gift set. It is offered only while every product of it holds a star over the whole season; one that loses a product is
 * incomplete until a person has mended and offered it again.
 *
 * @param lost products that it lost and that were not replaced
 * @param offer who offered it last, null if nobody did
 * @param reason why it was withdrawn, null unless it was
 */
public record GiftSet(GiftSetPlan plan, State state, List<Lost> lost, Offer offer, String reason) {

    /** How it stands; OVER is never stored, it follows from the day. */
    public enum State {
        DRAFT,
        OFFERED,
        INCOMPLETE,
        WITHDRAWN,
        OVER
    }

    /** @param on first day without it */
    public record Lost(String productId, Lack reason, LocalDate on) {}

    /** @param agency agency of the account, empty if none */
    public record Offer(String by, String agency, Instant at) {}

    static Change<GiftSet> planned(GiftSetPlan plan) {
        return Change.to(
                new GiftSet(plan, State.DRAFT, List.of(), null, null),
                new GiftSetEvent.GiftSetPlanned(plan.products()));
    }

    /** @throws Refusal while it is offered: who buys must get what was offered */
    Change<GiftSet> replanned(GiftSetPlan next, LocalDate today) {
        require(today, State.DRAFT, State.INCOMPLETE);
        List<Lost> left = lost.stream().filter(one -> next.has(one.productId())).toList();
        return Change.to(
                new GiftSet(next, state, left, offer, null), new GiftSetEvent.GiftSetReplanned(next.products()));
    }

    /**
     * Offers it.
     *
     * @param standings of all its products
     * @throws Refusal unless each holds a star until the season is over
     */
    Change<GiftSet> offered(Map<String, Standing> standings, Offer by, LocalDate today) {
        require(today, State.DRAFT, State.INCOMPLETE);
        if (today.isAfter(plan.to())) {
            throw Refusal.conflict("season-over", plan.to());
        }
        List<Lost> lacking = lacking(standings, today);
        if (!lacking.isEmpty()) {
            Lost first = lacking.getFirst();
            throw Refusal.conflict("not-over-the-season", first.productId(), first.reason());
        }
        return Change.to(
                new GiftSet(plan, State.OFFERED, List.of(), by, null),
                new GiftSetEvent.GiftSetOffered(plan.products()));
    }

    /** What it lost since it was offered; empty if nothing. @param standings of some of its products */
    Optional<Change<GiftSet>> checked(Map<String, Standing> standings, LocalDate today) {
        State now = stateOn(today);
        if (now != State.OFFERED && now != State.INCOMPLETE) {
            return Optional.empty();
        }
        List<Lost> more = lacking(standings, today).stream()
                .filter(one ->
                        lost.stream().noneMatch(known -> known.productId().equals(one.productId())))
                .toList();
        if (more.isEmpty()) {
            return Optional.empty();
        }
        List<Lost> all = new ArrayList<>(lost);
        all.addAll(more);
        return Optional.of(Change.to(
                new GiftSet(plan, State.INCOMPLETE, List.copyOf(all), offer, null),
                new GiftSetEvent.GiftSetItemsLost(more.stream()
                        .map(one -> new GiftSetEvent.LostItem(one.productId(), one.reason(), one.on()))
                        .toList())));
    }

    /**
     * Puts a substitute in the place of a lost product; it is not offered by that.
     *
     * @param out the lost product
     * @param in the substitute
     * @throws Refusal unless the substitute is of the same group, holds over the season and is not in the set
     */
    Change<GiftSet> replaced(Standing out, Standing in, LocalDate today) {
        require(today, State.INCOMPLETE);
        if (lost.stream().noneMatch(one -> one.productId().equals(out.productId()))) {
            throw Refusal.notFound("lost-item", out.productId());
        }
        if (plan.has(in.productId())) {
            throw Refusal.conflict("in-the-set-already", in.productId());
        }
        if (in.group() == null || !in.group().equals(out.group())) {
            throw Refusal.conflict("other-group", in.productId());
        }
        Lack.of(in, today, plan.to()).ifPresent(lack -> {
            throw Refusal.conflict("not-over-the-season", in.productId(), lack);
        });
        List<Lost> left = lost.stream()
                .filter(one -> !one.productId().equals(out.productId()))
                .toList();
        return Change.to(
                new GiftSet(plan.with(out.productId(), in.productId()), state, left, offer, null),
                new GiftSetEvent.GiftSetItemReplaced(out.productId(), in.productId()));
    }

    Change<GiftSet> withdrawn(String why, LocalDate today) {
        require(today, State.DRAFT, State.OFFERED, State.INCOMPLETE);
        return Change.to(new GiftSet(plan, State.WITHDRAWN, lost, offer, why), new GiftSetEvent.GiftSetWithdrawn(why))
                .because(why);
    }

    State stateOn(LocalDate day) {
        boolean over = day.isAfter(plan.to()) && (state == State.OFFERED || state == State.INCOMPLETE);
        return over ? State.OVER : state;
    }

    /** Those of its products that can't be in it now. */
    List<Lost> lacking(Map<String, Standing> standings, LocalDate today) {
        return plan.products().stream()
                .filter(standings::containsKey)
                .flatMap(product -> Lack.of(standings.get(product), today, plan.to()).stream()
                        .map(lack -> new Lost(product, lack, today)))
                .toList();
    }

    private void require(LocalDate today, State... allowed) {
        State now = stateOn(today);
        if (!Arrays.asList(allowed).contains(now)) {
            throw Refusal.conflict("gift-set-state", now);
        }
    }
}
