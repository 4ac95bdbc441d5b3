package vn.ocop.trade.market;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.channel.ChannelKind;

/** All listings, found by channel, entity, kind and day. */
@RestController
@RequestMapping("/api/trade/v1/listings")
@RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
@Tag(name = "market")
class ListingController {
    private final ListingPages pages;
    private final MarketAccess access;
    private final Today today;

    ListingController(ListingPages pages, MarketAccess access, Today today) {
        this.pages = pages;
        this.access = access;
        this.today = today;
    }

    @GetMapping
    @Operation(
            summary = "List listings, product by product",
            description =
                    "Filters: channel, entity, kind, on (a day: only those that stand on it; without it all that ever"
                            + " were). A producer sees those of its own products, a commune those of its units.")
    @Parameter(name = "channel")
    @Parameter(name = "entity")
    @Parameter(name = "kind")
    @Parameter(name = "on")
    Page<ListingView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Parameters asked = new Parameters(request, Set.of("channel", "entity", "kind", "on"));
        String channel = asked.text("channel");
        String kind = asked.constant("kind", ChannelKind.class, false);
        LocalDate on = day(asked.text("on"));
        Criteria criteria = new Criteria()
                .is("channel", channel)
                .is("entity", asked.text("entity"))
                .is("kind", kind);
        Predicate<Listing> seen = one -> (channel == null || one.channelId().equals(channel))
                && (kind == null || one.kind().name().equals(kind))
                && (on == null || one.stateOn(on) == Listing.State.ON);
        LocalDate day = on == null ? today.day() : on;
        return pages.page(within(criteria, caller), "on=" + on, seen, page).map(one -> ListingView.of(one, day));
    }

    private Criteria within(Criteria criteria, Caller caller) {
        if (access.readsAll(caller)) {
            return criteria;
        }
        Bson inUnits = in("keys.unit", caller.units());
        Bson own = in("keys.entity", caller.entities());
        String asked = "seen by " + caller.subject();
        if (caller.has(COMMUNE)) {
            return criteria.where(caller.has(PRODUCER) ? or(inUnits, own) : inUnits, asked);
        }
        return criteria.where(own, asked);
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw Refusal.malformed("on", "not-a-date");
        }
    }
}
