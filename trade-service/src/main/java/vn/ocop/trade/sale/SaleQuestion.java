package vn.ocop.trade.sale;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.trade.Roles;
import vn.ocop.trade.Scope;
import vn.ocop.trade.entity.EntityRights;

/** Which sales a list or a sum is about: those that are asked for, of those that the caller may see. */
@Component
class SaleQuestion {
    /** Names of the parameters that narrow a list or a sum. */
    static final Set<String> FILTERS =
            Set.of("entity", "product", "channel", "kind", "scope", "locality", "unit", "source", "from", "to");

    private static final String BY_DAY = "keys." + SaleKeys.BY_DAY;

    /** What the caller may see of what the parameters ask for; {@code from} and {@code to} bound the last day. */
    Criteria criteria(Parameters asked, Caller caller) {
        Criteria criteria = new Criteria()
                .is("entity", asked.text("entity"))
                .is("product", asked.text("product"))
                .is("channel", asked.text("channel"))
                .is("kind", asked.text("kind"))
                .is("scope", asked.constant("scope", Scope.class, false))
                .is("locality", asked.text("locality"))
                .is("units", asked.text("unit"))
                .is("source", asked.constant("source", SaleSource.class, false));
        bound(criteria, asked, "from", day -> gte(BY_DAY, day.toString()));
        bound(criteria, asked, "to", day -> lt(BY_DAY, day.plusDays(1).toString()));
        return visible(criteria, caller);
    }

    private static Criteria visible(Criteria criteria, Caller caller) {
        if (EntityRights.seesAll(caller)) {
            return criteria;
        }
        Bson own = in("keys.entity", caller.entities());
        Bson inUnits = in("keys.units", caller.units());
        String asked = "seen by " + caller.subject();
        return caller.has(Roles.COMMUNE)
                ? criteria.where(caller.has(Roles.PRODUCER) ? or(own, inUnits) : inUnits, asked)
                : criteria.where(own, asked);
    }

    private static void bound(Criteria criteria, Parameters asked, String name, Function<LocalDate, Bson> condition) {
        String day = asked.text(name);
        if (day != null) {
            criteria.where(condition.apply(read(name, day)), name + "=" + day);
        }
    }

    private static LocalDate read(String name, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            throw Refusal.malformed(name, "not-a-date");
        }
    }
}
