package vn.ocop.trade.channel;

import java.util.List;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.trade.Roles;

/**
 * Who may write a channel: the office and the trade agency any, an entity its own shop or page on the internet.
 *
 * @param entityId entity whose own it is, null if it belongs to none
 */
record ChannelOwner(ChannelKind kind, String entityId) {
    static ChannelOwner of(ChannelProfile profile) {
        return new ChannelOwner(profile.kind(), profile.entityId());
    }

    /** @throws Refusal of kind FORBIDDEN unless the caller may write it */
    void requireFor(Caller caller) {
        boolean ownKind = kind == ChannelKind.OWN_SHOP || kind == ChannelKind.E_COMMERCE;
        boolean own = ownKind
                && entityId != null
                && caller.has(Roles.PRODUCER)
                && caller.entities().contains(entityId);
        if (!own && !caller.hasAny(List.of(Roles.OFFICE, Roles.TRADE))) {
            throw Refusal.forbidden("not-your-channel");
        }
    }
}
