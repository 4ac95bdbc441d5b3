package vn.ocop.trade.promotion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.promotion.Application.Decision;
import vn.ocop.trade.task.Tasks;

/** All promotion events: planned, opened, filled, held and closed. */
@Component
public class Promotions {
    /** Tries of what many do at the same moment: they apply, and officers give out booths. */
    private static final int MOST_TRIES = 60;

    private final AggregateStore<PromotionEvent> store;
    private final Entrants entrants;
    private final Exhibits exhibits;
    private final Showing showing;
    private final Tasks tasks;
    private final Clock clock;

    Promotions(
            AggregateStores stores, Entrants entrants, Exhibits exhibits, Showing showing, Tasks tasks, Clock clock) {
        this.store = stores.within(PromotionKeys.TYPE, event -> tellIfClosed(event.subject()));
        this.showing = showing;
        this.entrants = entrants;
        this.exhibits = exhibits;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Plans an event; one of that id that is there stays as it is. */
    public Versioned<PromotionEvent> plan(String id, PromotionPlan plan, Caller by) {
        check(plan);
        return all().create(id, PromotionEvent.planned(plan), by);
    }

    Versioned<PromotionEvent> replan(String id, PromotionPlan plan, ExpectedVersion expected, Caller by) {
        check(plan);
        return step(id, expected, by, event -> event.replanned(plan));
    }

    public Versioned<PromotionEvent> open(String id, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, PromotionEvent::opened);
    }

    /** Ends the selection; products that have lost the demanded star are left out. */
    public Versioned<PromotionEvent> start(String id, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, event -> event.started(exhibits.lost(event.participants(), event.plan())));
    }

    public Versioned<PromotionEvent> close(String id, Conclusion end, ExpectedVersion expected, Caller by) {
        Faults faults = new Faults();
        end.check(faults);
        faults.refuseIfAny();
        return step(id, expected, by, event -> event.closed(end, today()));
    }

    Versioned<PromotionEvent> cancel(String id, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, event -> event.cancelled(reason));
    }

    /** Asks these entities to take part. */
    Versioned<PromotionEvent> invite(String id, List<String> entityIds, Caller by) {
        List<EntityState> entities = entrants.active(entityIds, by);
        Instant now = now();
        return decide(
                id,
                by,
                event -> event.invited(entities.stream()
                        .map(one -> new Invitation(one.id(), one.name(), now, by.subject()))
                        .toList()));
    }

    /**
     * Applies for an entity.
     *
     * @throws Refusal if it is not the caller's to speak for, or a product does not hold the demanded star on all days
     */
    public Versioned<PromotionEvent> apply(String id, ApplicationForm form, Caller by) {
        form.check();
        EntityState entity = entrants.active(form.entityId(), by);
        Instant now = now();
        return decide(id, by, event -> {
            List<Shown> products = exhibits.of(entity.id(), form.products(), event.plan());
            return event.applied(form.application(entity, products, now, by), today());
        });
    }

    /**
     * Gives an application a booth. Whoever asks again for what is so already changes nothing.
     *
     * @param booth its number, null for the lowest that is free
     */
    public Versioned<PromotionEvent> select(String id, String entityId, Integer booth, String reason, Caller by) {
        Decision decision = new Decision(reason, now(), by.subject());
        return decide(id, by, event -> event.selected(entityId, booth, lost(event, entityId), decision));
    }

    Versioned<PromotionEvent> putOff(String id, String entityId, String reason, Caller by) {
        Decision decision = new Decision(reason, now(), by.subject());
        return decide(id, by, event -> event.putOff(entityId, decision));
    }

    Versioned<PromotionEvent> refuse(String id, String entityId, String reason, Caller by) {
        Decision decision = new Decision(reason, now(), by.subject());
        return decide(id, by, event -> event.refused(entityId, decision));
    }

    Versioned<PromotionEvent> withdraw(String id, String entityId, String reason, Caller by) {
        Decision decision = new Decision(reason, now(), by.subject());
        entrants.requireFor(entityId, by);
        return decide(id, by, event -> event.withdrawn(entityId, decision));
    }

    /** Keeps what the event brought to a participant; what was reported before stays beside it. */
    public Versioned<PromotionEvent> report(String id, String entityId, Figures figures, String reason, Caller by) {
        Faults faults = new Faults();
        figures.check(faults);
        faults.refuseIfAny();
        Result result = new Result(entityId, figures, now(), by.subject(), reason, false);
        entrants.requireFor(entityId, by);
        return decide(id, by, event -> event.reported(result, today()));
    }

    /** @throws Refusal of kind NOT_FOUND */
    public Versioned<PromotionEvent> get(String id) {
        return all().get(id);
    }

    Page<Versioned<PromotionEvent>> page(Bson filter, boolean ascending, String mark, PageRequest request) {
        return all().page(filter, PromotionKeys.BY_DAY, ascending, request, mark);
    }

    Iterable<Versioned<PromotionEvent>> stream(Bson filter) {
        return all().stream(filter, PromotionKeys.BY_DAY);
    }

    Page<HistoryEntry> history(String id, PageRequest request) {
        return store.history().of(id, request);
    }

    /** The store, for questions about many events; what is asked of it must have an index. */
    public Aggregates<PromotionEvent> all() {
        return store.aggregates();
    }

    private void tellIfClosed(String id) {
        PromotionEvent event = get(id).state();
        if (event.state() == PromotionState.CLOSED) {
            showing.tell(id, event);
        }
    }

    private Set<String> lost(PromotionEvent event, String entityId) {
        return exhibits.lost(List.of(application(event, entityId)), event.plan());
    }

    private static Application application(PromotionEvent event, String entityId) {
        return event.application(entityId).orElseThrow(() -> Refusal.notFound("application", entityId));
    }

    private Versioned<PromotionEvent> step(
            String id, ExpectedVersion expected, Caller by, Function<PromotionEvent, Change<PromotionEvent>> decision) {
        Versioned<PromotionEvent> event = get(id);
        expected.mustBe(event.version());
        return all().change(event, decision.apply(event.state()), by);
    }

    /** Decides on what is stored now, again if somebody else was faster; what changes nothing is not stored. */
    private Versioned<PromotionEvent> decide(
            String id, Caller by, Function<PromotionEvent, Change<PromotionEvent>> decision) {
        return Deciding.untilNotOvertaken(MOST_TRIES, () -> {
            Versioned<PromotionEvent> event = get(id);
            Change<PromotionEvent> change = decision.apply(event.state());
            return change.next().equals(event.state()) ? event : all().change(event, change, by);
        });
    }

    private void check(PromotionPlan plan) {
        Faults faults = new Faults();
        plan.check(faults);
        faults.refuseIfAny();
        boolean known =
                plan.task() == null || tasks.find(plan.task(), plan.firstDay()).isPresent();
        faults.require(known, "task", "unknown").refuseIfAny();
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }

    /** The store keeps milliseconds; what is answered must be what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
