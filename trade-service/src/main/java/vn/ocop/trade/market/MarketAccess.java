package vn.ocop.trade.market;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;
import vn.ocop.trade.Roles;
import vn.ocop.trade.product.Standing;

/**
 * Whose listings a caller may read and write: office and trade agency all, an entity those of its own products; an auditor
 * reads all, a commune those of its units.
 */
@Component
class MarketAccess {
    private final Jurisdiction jurisdiction;

    MarketAccess(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** @throws Refusal of kind FORBIDDEN */
    void requireWrite(Caller caller, Standing standing) {
        if (!caller.hasAny(List.of(Roles.OFFICE, Roles.TRADE)) && !isOwn(caller, standing)) {
            throw Refusal.forbidden("not-your-product");
        }
    }

    /** @throws Refusal of kind FORBIDDEN */
    void requireRead(Caller caller, Standing standing) {
        if (readsAll(caller) || isOwn(caller, standing)) {
            return;
        }
        if (!caller.has(Roles.COMMUNE)) {
            throw Refusal.forbidden("not-your-product");
        }
        jurisdiction.require(caller, standing.units());
    }

    boolean readsAll(Caller caller) {
        return caller.hasAny(List.of(Roles.OFFICE, Roles.TRADE, Roles.AUDITOR));
    }

    private static boolean isOwn(Caller caller, Standing standing) {
        return caller.has(Roles.PRODUCER)
                && standing.entityId() != null
                && caller.entities().contains(standing.entityId());
    }
}
