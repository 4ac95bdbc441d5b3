package vn.ocop.trade.giftset;

import java.time.LocalDate;
import java.util.List;

/** What happened to a gift set; it stays within the service, as its history and for what else must follow. */
sealed interface GiftSetEvent {
    /** It was put together. */
    record GiftSetPlanned(List<String> products) implements GiftSetEvent {}

    /** It was put together anew. */
    record GiftSetReplanned(List<String> products) implements GiftSetEvent {}

    /** It is offered. */
    record GiftSetOffered(List<String> products) implements GiftSetEvent {}

    /** @param on first day without it */
    record LostItem(String productId, Lack reason, LocalDate on) {}

    /** It lost products. */
    record GiftSetItemsLost(List<LostItem> lost) implements GiftSetEvent {}

    /** A person put another product in the place of a lost one. */
    record GiftSetItemReplaced(String productId, String substitute) implements GiftSetEvent {}

    /** It is not offered any more. */
    record GiftSetWithdrawn(String reason) implements GiftSetEvent {}
}
