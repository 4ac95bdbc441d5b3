package vn.ocop.trade.giftset;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.EventTypes;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;
import vn.ocop.trade.task.Tasks;

/** All gift sets: put together, offered, watched, mended. */
@Component
public class GiftSets {
    private static final Caller BY = Caller.system("standing");
    private static final String OFFERED = EventTypes.typeOf(GiftSetEvent.GiftSetOffered.class);
    private static final String LOST = EventTypes.typeOf(GiftSetEvent.GiftSetItemsLost.class);
    private final AggregateStore<GiftSet> store;
    private final GiftSetNotices notices;
    private final Standings standings;
    private final Tasks tasks;
    private final Clock clock;

    GiftSets(AggregateStores stores, GiftSetNotices notices, Standings standings, Tasks tasks, Clock clock) {
        this.store = stores.within(GiftSetKeys.TYPE, this::react);
        this.notices = notices;
        this.standings = standings;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Puts a set together; one of that id that is there stays as it is. */
    public Versioned<GiftSet> plan(String id, GiftSetPlan plan, Caller by) {
        check(plan);
        return all().create(id, GiftSet.planned(plan), by);
    }

    Versioned<GiftSet> replan(String id, GiftSetPlan plan, ExpectedVersion expected, Caller by) {
        check(plan);
        return step(id, expected, by, (set, today) -> set.replanned(plan, today));
    }

    /** Offers it, and looks once more at what it offers, so that a star lost meanwhile is not missed. */
    public Versioned<GiftSet> offer(String id, ExpectedVersion expected, Caller by) {
        GiftSet.Offer offer =
                new GiftSet.Offer(by.subject(), by.agency(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Versioned<GiftSet> _ = step(id, expected, by, (set, today) -> set.offered(joined(set.plan()), offer, today));
        return look(id, GiftSetPlan::products);
    }

    Versioned<GiftSet> replace(String id, String productId, String substitute, ExpectedVersion expected, Caller by) {
        Standing out = standings.join(productId);
        Standing in = standings
                .find(substitute)
                .map(known -> standings.join(known.productId()))
                .orElseThrow(() -> Refusal.invalid("productId", "unknown"));
        return step(id, expected, by, (set, today) -> set.replaced(out, in, today));
    }

    Versioned<GiftSet> withdraw(String id, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, (set, today) -> set.withdrawn(reason, today));
    }

    /**
     * Looks how products of a set stand now. The set is read before they are and written only if it is still the one that
     * was read, so a star that is told late takes nothing out that was put in rightly since.
     *
     * @param which of its products
     */
    Versioned<GiftSet> look(String id, Function<GiftSetPlan, List<String>> which) {
        return Deciding.untilNotOvertaken(() -> {
            Versioned<GiftSet> set = get(id);
            Map<String, Standing> now = which.apply(set.state().plan()).stream()
                    .collect(Collectors.toMap(Function.identity(), standings::join));
            return set.state()
                    .checked(now, today())
                    .map(change -> all().change(set, change, BY))
                    .orElse(set);
        });
    }

    Optional<Versioned<GiftSet>> find(String id) {
        return all().find(id);
    }

    Versioned<GiftSet> get(String id) {
        return all().get(id);
    }

    Page<HistoryEntry> history(String id, PageRequest request) {
        return store.history().of(id, request);
    }

    Aggregates<GiftSet> all() {
        return store.aggregates();
    }

    LocalDate today() {
        return Vietnam.today(clock);
    }

    /** The second look is also taken here, because who offered it may have crashed before it. */
    private void react(IncomingEvent event) {
        if (event.type().equals(OFFERED)) {
            Versioned<GiftSet> _ = look(event.subject(), GiftSetPlan::products);
        }
        if (event.type().equals(LOST)) {
            notices.leave(event, get(event.subject()).state());
        }
    }

    private Map<String, Standing> joined(GiftSetPlan plan) {
        return plan.products().stream().collect(Collectors.toMap(Function.identity(), standings::join));
    }

    private Versioned<GiftSet> step(
            String id, ExpectedVersion expected, Caller by, BiFunction<GiftSet, LocalDate, Change<GiftSet>> decision) {
        Versioned<GiftSet> set = get(id);
        expected.mustBe(set.version());
        return all().change(set, decision.apply(set.state(), today()), by);
    }

    private void check(GiftSetPlan plan) {
        Faults faults = new Faults();
        plan.check(faults);
        faults.refuseIfAny();
        Map<String, Standing> known = standings.find(plan.products());
        for (int i = 0; i < plan.items().size(); i++) {
            faults.require(known.containsKey(plan.items().get(i).productId()), "items[" + i + "].productId", "unknown");
        }
        faults.require(
                plan.task() == null
                        || tasks.all().stream().anyMatch(task -> task.code().equals(plan.task())),
                "task",
                "unknown");
        faults.refuseIfAny();
    }
}
