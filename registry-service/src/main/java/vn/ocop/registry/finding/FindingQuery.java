package vn.ocop.registry.finding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.ocop.starter.listing.Criteria;

/** Which findings a list holds. */
final class FindingQuery {
    private final Criteria criteria;
    private final @Nullable Set<String> units;

    /** @param units administrative units whose findings the caller may see, null for all */
    FindingQuery(Criteria criteria, @Nullable Set<String> units) {
        this.criteria = criteria;
        this.units = units;
    }

    Criteria criteria() {
        return criteria;
    }

    Bson filter() {
        return units == null ? criteria.filter() : and(criteria.filter(), in("keys.unit", units));
    }

    String mark() {
        return criteria.mark()
                + (units == null
                        ? ""
                        : "units=" + String.join(",", units.stream().sorted().toList()));
    }
}
