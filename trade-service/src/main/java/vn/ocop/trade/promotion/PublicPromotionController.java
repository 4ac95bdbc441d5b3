package vn.ocop.trade.promotion;

import static com.mongodb.client.model.Filters.gte;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.Scope;

/** What everybody may know of the events to come. */
@RestController
@RequestMapping("/api/public/v1/promotion-events")
@PermitAll
@Tag(name = "promotion events")
class PublicPromotionController {
    private final Promotions promotions;
    private final Today today;

    PublicPromotionController(Promotions promotions, Today today) {
        this.promotions = promotions;
        this.today = today;
    }

    /** An event to come; of who takes part it tells nothing. */
    record Coming(
            String id,
            String name,
            PromotionKind kind,
            Scope scope,
            String organiser,
            List<String> partners,
            String place,
            String link,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate applyUntil,
            int leastStar) {
        static Coming of(Versioned<PromotionEvent> event) {
            PromotionPlan plan = event.state().plan();
            return new Coming(
                    event.id(),
                    plan.name(),
                    plan.kind(),
                    plan.scope(),
                    plan.organiser(),
                    plan.partners(),
                    plan.place(),
                    plan.link(),
                    plan.firstDay(),
                    plan.lastDay(),
                    plan.applyUntil(),
                    plan.leastStar());
        }
    }

    @GetMapping
    @Operation(summary = "List the events that are open and not over, the next first")
    Page<Coming> coming(PageRequest page) {
        String day = today.day().toString();
        Criteria criteria = new Criteria()
                .is("state", PromotionState.OPEN.name())
                .where(gte("keys." + PromotionKeys.LAST_DAY, day), "from " + day);
        return promotions.page(criteria.filter(), true, criteria.mark(), page).map(Coming::of);
    }
}
