package vn.ocop.registry.programme.funding;

import static com.mongodb.client.model.Filters.in;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ocop.registry.Roles;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;

/** Where callers may see and enter money, beside the roles that each endpoint names. */
@Component
class FundingAccess {
    private static final Set<String> SEE_ALL = Set.of(Roles.OFFICE, Roles.AUDITOR);
    private final Jurisdiction jurisdiction;
    private final Localities localities;

    FundingAccess(Jurisdiction jurisdiction, Localities localities) {
        this.jurisdiction = jurisdiction;
        this.localities = localities;
    }

    /** @throws Refusal of kind FORBIDDEN unless the caller may read money of that locality */
    void requireReader(String locality, Caller caller) {
        if (!caller.hasAny(SEE_ALL)) {
            jurisdiction.require(caller, List.of(locality));
        }
    }

    /** @throws Refusal of kind FORBIDDEN unless the caller may enter payments of that locality */
    void requireWriter(String locality, Caller caller) {
        if (!caller.has(Roles.OFFICE)) {
            jurisdiction.require(caller, List.of(locality));
        }
    }

    /** What the caller may see of it: a commune only money of its own units. */
    Criteria visible(Criteria criteria, Caller caller) {
        if (caller.hasAny(SEE_ALL)) {
            return criteria;
        }
        List<String> own = localities.communes().stream()
                .map(AdminUnit::id)
                .filter(unit -> jurisdiction.covers(caller, List.of(unit)))
                .toList();
        return criteria.where(in("keys.locality", own), "seen by " + caller.subject());
    }
}
