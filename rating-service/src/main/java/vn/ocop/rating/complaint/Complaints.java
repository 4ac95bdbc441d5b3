package vn.ocop.rating.complaint;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.lt;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.EntityState;
import vn.ocop.rating.Roles;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All complaints: handed in by entities or by the office for somebody else, and brought to a decision by the office. */
@Component
class Complaints {
    private final AggregateStore<Complaint> store;
    private final ComplaintTerms terms;
    private final Matters matters;
    private final Copies<EntityState> entities;
    private final Clock clock;

    Complaints(AggregateStores stores, JsonMapper json, Matters matters, Copies<EntityState> entities, Clock clock) {
        // Nothing else follows from a complaint: its decision is carried out by acts of their own.
        this.store = stores.within(ComplaintKeys.TYPE, _ -> {});
        this.terms = ComplaintTerms.shipped(json);
        this.matters = matters;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws Refusal if something is wrong with it, or the caller does not act for who complains */
    Versioned<Complaint> file(String id, ComplaintForms.Filing filing, Caller by) {
        filing.check(today());
        Matter matter = matters.of(filing);
        Complainant complainant = by.has(Roles.OFFICE) ? named(filing) : own(filing, matter, by);
        LocalDate receivedOn = filing.receivedOn() == null ? today() : filing.receivedOn();
        Change<Complaint> received = Complaint.received(
                matter, complainant, filing.content(), filing.learnedOn(), receivedOn, terms.on(receivedOn));
        return store.aggregates().create(id, received, by);
    }

    /** @throws Refusal if it is closed, or something is wrong with the step */
    Versioned<Complaint> step(String id, ComplaintForms.StepForm form, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, complaint -> {
            form.check(complaint.lastStepOn(), today());
            Step step = new Step(
                    form.kind(),
                    form.on(),
                    form.document(),
                    form.note(),
                    by.subject(),
                    by.agency(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return complaint.stepTaken(step, terms.on(form.on()));
        });
    }

    /** @throws Refusal if it is closed, or something is wrong with the decision */
    Versioned<Complaint> decide(String id, ComplaintForms.DecisionForm form, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, complaint -> {
            form.check(complaint.lastStepOn(), today());
            return complaint.decided(new Decision(
                    form.outcome(),
                    form.document(),
                    form.on(),
                    form.text(),
                    terms.on(form.on()).nextStepAfter(form.on())));
        });
    }

    /** @throws Refusal if it is closed, or the caller does not act for who complained */
    Versioned<Complaint> withdraw(String id, ComplaintForms.Withdrawal form, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, complaint -> {
            ComplaintAccess.requireComplainant(by, complaint);
            form.check();
            return complaint.withdrawn(today()).because(form.ground());
        });
    }

    /** @throws Refusal of kind NOT_FOUND, or if it does not concern the caller */
    Versioned<Complaint> get(String id, Caller by) {
        Versioned<Complaint> complaint = store.aggregates().get(id);
        ComplaintAccess.requireReader(by, complaint.state());
        return complaint;
    }

    /** One page of those that the caller may see, the newest first. */
    Page<Versioned<Complaint>> page(Criteria query, Caller by, PageRequest request) {
        return store.aggregates()
                .page(
                        and(query.filter(), ComplaintAccess.visibleTo(by)),
                        ComplaintKeys.BY_RECEIVED,
                        false,
                        request,
                        query.mark() + by.subject());
    }

    /** Those whose next step has not come in its term, the oldest term first. */
    Page<Versioned<Complaint>> overdue(PageRequest request) {
        return store.aggregates()
                .page(
                        lt("keys." + ComplaintKeys.BY_DUE, today().toString()),
                        ComplaintKeys.BY_DUE,
                        request,
                        "overdue " + today());
    }

    /** Who did what, oldest first. */
    Page<HistoryEntry> history(String id, Caller by, PageRequest request) {
        return store.history().of(get(id, by).id(), request);
    }

    LocalDate today() {
        return Vietnam.today(clock);
    }

    private Versioned<Complaint> change(
            String id, ExpectedVersion expected, Caller by, Function<Complaint, Change<Complaint>> decision) {
        Versioned<Complaint> complaint = get(id, by);
        expected.mustBe(complaint.version());
        return store.aggregates().change(complaint, decision.apply(complaint.state()), by);
    }

    private Complainant named(ComplaintForms.Filing filing) {
        Faults faults = new Faults();
        boolean entity = ComplaintForms.isThere(filing.entityId());
        boolean other = ComplaintForms.isThere(filing.complainant());
        faults.require(entity || other, "complainant", "required");
        faults.require(!entity || !other, "complainant", "entity-or-name");
        faults.require(!entity || entities.find(filing.entityId()).isPresent(), "entityId", "unknown");
        faults.refuseIfAny();
        return new Complainant(
                entity ? filing.entityId() : null, other ? filing.complainant() : null, filing.contact());
    }

    /** An entity complains in its own name, of what was decided on its own product, on the day it does so. */
    private static Complainant own(ComplaintForms.Filing filing, Matter matter, Caller by) {
        if (!by.entities().contains(matter.entityId())) {
            throw Refusal.forbidden("not-your-entity");
        }
        Faults faults = new Faults();
        faults.require(
                filing.entityId() == null || filing.entityId().equals(matter.entityId()), "entityId", "office-only");
        faults.require(filing.complainant() == null, "complainant", "office-only");
        faults.require(filing.contact() == null, "contact", "office-only");
        faults.require(filing.receivedOn() == null, "receivedOn", "office-only");
        faults.refuseIfAny();
        return new Complainant(matter.entityId(), null, null);
    }
}
