package vn.ocop.rating.inspection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.lt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductState;
import vn.ocop.rating.recognition.ProductRatings;
import vn.ocop.rating.recognition.Terms;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All inspections: entered by the office or the commune, concluded by the office. */
@Component
class Inspections {
    /** Ground of Art. 8 (đ), on which the commune's confirmation is enough. */
    private static final String PRODUCTION_STOPPED = "PRODUCTION_STOPPED";

    private final AggregateStore<Inspection> store;
    private final InspectionAccess access;
    private final Copies<ProductState> products;
    private final ProductRatings ratings;
    private final Terms terms;
    private final Clock clock;

    Inspections(
            AggregateStore<Inspection> store,
            InspectionAccess access,
            Copies<ProductState> products,
            ProductRatings ratings,
            Terms terms,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.products = products;
        this.ratings = ratings;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Refusal if something is wrong with it, or the caller may not enter it */
    Versioned<Inspection> enter(String id, InspectionForms.Entry form, Caller by) {
        Plan plan = form.plan();
        Subject subject = subject(form.productId());
        access.requireEntry(by, subject, plan.kind());
        return store.aggregates().create(id, Inspection.entered(subject, plan), by);
    }

    /** @throws Refusal if the product holds no star, or the caller is not in charge of where it is made */
    Versioned<Inspection> confirmStop(String id, InspectionForms.Stop form, Caller by) {
        form.check(today());
        Subject subject = subject(form.productId());
        Plan plan = new Plan(Plan.Kind.STOP_CONFIRMED, form.on(), by.agency(), List.of(), null);
        access.requireEntry(by, subject, plan.kind());
        requireStar(subject);
        Conclusion conclusion = new Conclusion(
                form.document(),
                form.on(),
                form.text(),
                Conclusion.Outcome.REVOCATION_PROPOSED,
                PRODUCTION_STOPPED,
                null,
                InspectionForms.dueOfRevocation(PRODUCTION_STOPPED, form.on(), terms));
        return store.aggregates().create(id, Inspection.confirmed(subject, plan, conclusion), by);
    }

    /** @throws Refusal if it waits for no conclusion, or something is wrong with this one */
    Versioned<Inspection> conclude(
            String id, InspectionForms.ConclusionForm form, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, inspection -> {
            Conclusion conclusion = form.conclusion(terms, today());
            if (conclusion.outcome() == Conclusion.Outcome.REVOCATION_PROPOSED) {
                requireStar(inspection.subject());
            }
            return inspection.concluded(conclusion);
        });
    }

    /** @throws Refusal if nothing is to be put right, or something is wrong with the check */
    Versioned<Inspection> checkRemedy(
            String id, InspectionForms.RemedyCheck form, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, inspection -> {
            LocalDate concludedOn = inspection.conclusion() == null
                    ? LocalDate.MIN
                    : inspection.conclusion().on();
            return inspection.remedyChecked(form.closing(concludedOn, today()));
        });
    }

    /** @throws Refusal if it is concluded already or called off */
    Versioned<Inspection> callOff(String id, InspectionForms.CallingOff form, ExpectedVersion expected, Caller by) {
        form.check();
        return change(id, expected, by, inspection -> inspection
                .calledOff(today(), form.ground())
                .because(form.ground()));
    }

    /** @throws Refusal of kind NOT_FOUND, or if the caller may not know of it */
    Versioned<Inspection> get(String id, Caller by) {
        Versioned<Inspection> inspection = store.aggregates().get(id);
        access.requireReader(by, inspection.state());
        return inspection;
    }

    /** One page of those that the caller may see, the latest day first. */
    Page<Versioned<Inspection>> page(Criteria query, Caller by, PageRequest request) {
        return store.aggregates()
                .page(
                        and(query.filter(), access.visibleTo(by)),
                        InspectionKeys.BY_DAY,
                        false,
                        request,
                        query.mark() + by.subject());
    }

    /** Those whose day has passed without what it was for, the oldest first. */
    Page<Versioned<Inspection>> overdue(Caller by, PageRequest request) {
        return store.aggregates()
                .page(
                        and(lt("keys." + InspectionKeys.BY_DUE, today().toString()), access.visibleTo(by)),
                        InspectionKeys.BY_DUE,
                        request,
                        "overdue " + today() + by.subject());
    }

    /** Who did what, oldest first. */
    Page<HistoryEntry> history(String id, Caller by, PageRequest request) {
        return store.history().of(get(id, by).id(), request);
    }

    LocalDate today() {
        return Vietnam.today(clock);
    }

    private Versioned<Inspection> change(
            String id, ExpectedVersion expected, Caller by, Function<Inspection, Change<Inspection>> decision) {
        Versioned<Inspection> inspection = get(id, by);
        expected.mustBe(inspection.version());
        return store.aggregates().change(inspection, decision.apply(inspection.state()), by);
    }

    private Subject subject(String productId) {
        return products.find(productId).map(Subject::of).orElseThrow(() -> Refusal.invalid("productId", "unknown"));
    }

    private void requireStar(Subject subject) {
        if (ratings.holding(subject.productId(), today()).isEmpty()) {
            throw Refusal.conflict("nothing-to-revoke", subject.productName());
        }
    }
}
