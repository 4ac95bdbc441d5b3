package vn.ocop.trade.giftset;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.StandingFollower;

/** Looks at the sets that a product is in when its star has changed; see {@link GiftSets#look}. */
@Component
class GiftSetWatch implements StandingFollower {
    private final GiftSets sets;

    GiftSetWatch(GiftSets sets) {
        this.sets = sets;
    }

    @Override
    public void follow(Standing standing, LocalDate today) {
        for (String id : watching(standing.productId(), today)) {
            Versioned<GiftSet> _ =
                    sets.look(id, plan -> plan.has(standing.productId()) ? List.of(standing.productId()) : List.of());
        }
    }

    private List<String> watching(String productId, LocalDate today) {
        return sets.all()
                .collection()
                .find(and(eq(GiftSetKeys.WATCHED, productId), gte(GiftSetKeys.TO, today.toString())))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }
}
