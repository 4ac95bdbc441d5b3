package vn.ocop.rating.dossier;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoIterable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductState;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.CriteriaVersion;
import vn.ocop.rating.criteria.CriteriaVersions;
import vn.ocop.rating.procedure.ProcedureRules;
import vn.ocop.rating.recognition.ProductRatings;
import vn.ocop.rating.recognition.Round;
import vn.ocop.rating.scoring.Scorecard;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** What entities do with dossiers - open, fill in, hand in, add to, take back - and how dossiers are found. */
@Component
public class Dossiers {
    private static final int MOST_PIECES = 100;
    private final AggregateStore<Dossier> store;
    private final EvidenceLibrary library;
    private final Copies<ProductState> products;
    private final CriteriaVersions criteria;
    private final ProcedureRules rules;
    private final ProductRatings ratings;
    private final DossierAccess access;
    private final Clock clock;

    Dossiers(
            AggregateStores stores,
            DossierConsequences consequences,
            EvidenceLibrary library,
            Copies<ProductState> products,
            CriteriaVersions criteria,
            ProcedureRules rules,
            ProductRatings ratings,
            DossierAccess access,
            Clock clock) {
        this.store = stores.within(DossierKeys.TYPE, event -> consequences.follow(event, this::state));
        this.library = library;
        this.products = products;
        this.criteria = criteria;
        this.rules = rules;
        this.ratings = ratings;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Opens a dossier under the criteria of today.
     *
     * @throws Refusal if the product is not known, not classified, withdrawn, has another dossier on its way, or the
     *     round does not fit what it holds
     */
    Versioned<Dossier> open(String id, String productId, Round round, Caller by) {
        ProductState product = product(productId);
        access.requireOwn(by, product.entity().id());
        if (product.criteriaSet() == null) {
            throw Refusal.conflict("product-not-classified", product.name());
        }
        requireRound(product, round);
        CriteriaVersion version = versionOfToday();
        criteria.set(version.id(), product.criteriaSet());
        Change<Dossier> opened =
                Dossier.opened(round, Subject.of(product), version.id(), product.criteriaSet(), acting(by, null, null));
        try {
            return all().create(id, opened, by);
        } catch (Refusal refused) {
            throw refused.rule().equals("duplicate") ? Refusal.conflict("dossier-on-its-way", product.name()) : refused;
        }
    }

    /** Fills the registration in (Mẫu 01, Mẫu 02 I, II, IV). */
    Versioned<Dossier> register(String id, Registration registration, ExpectedVersion expected, Caller by) {
        Faults faults = new Faults();
        registration.check(faults);
        faults.refuseIfAny();
        return own(id, expected, by, dossier -> dossier.registered(registration));
    }

    /** Fills the self-assessment in (Mẫu 02 III), whole or in part. */
    Versioned<Dossier> selfAssess(String id, List<Answer> answers, ExpectedVersion expected, Caller by) {
        return own(id, expected, by, dossier -> {
            CriteriaSet set = set(dossier);
            check(dossier, set, answers);
            return dossier.selfAssessed(answers, set);
        });
    }

    /** Hands it in. @throws Refusal naming all that is missing, or if the criteria have changed meanwhile */
    Versioned<Dossier> submit(String id, ExpectedVersion expected, Caller by) {
        return own(id, expected, by, dossier -> {
            if (!versionOfToday().id().equals(dossier.criteriaVersion())) {
                throw Refusal.conflict(
                        "criteria-have-changed",
                        dossier.criteriaVersion(),
                        versionOfToday().id());
            }
            ProductState product = product(dossier.subject().productId());
            requireRound(product, dossier.round());
            Acting acting = acting(by, null, null);
            return dossier.submitted(
                    Subject.of(product),
                    set(dossier),
                    pieces(dossier.subject().entityId(), dossier.content().answers()),
                    rules.limitsOn(acting.day()),
                    acting);
        });
    }

    /** Adds to a dossier that was handed in. */
    Versioned<Dossier> supplement(
            String id, String text, List<String> about, List<String> evidence, ExpectedVersion expected, Caller by) {
        return own(id, expected, by, dossier -> {
            Faults faults = new Faults();
            new Texts(faults).needed(text, "text", Texts.STORY);
            List<Evidence> pieces = library.of(dossier.subject().entityId(), evidence);
            faults.require(pieces.size() == new HashSet<>(evidence).size(), "evidence", "unknown");
            CriteriaSet set = set(dossier);
            faults.require(about.stream().allMatch(code -> set.criterion(code).isPresent()), "criteria", "unknown");
            faults.refuseIfAny();
            Acting acting = acting(by, text, null);
            return dossier.supplemented(
                    new Supplement(acting.at(), by.subject(), by.agency(), text, about, pieces), acting);
        });
    }

    /** Takes it back. */
    Versioned<Dossier> withdraw(String id, String ground, ExpectedVersion expected, Caller by) {
        return own(id, expected, by, dossier -> dossier.withdrawn(acting(by, ground, null)));
    }

    /** @throws Refusal of kind NOT_FOUND, or if the caller may not read it */
    Versioned<Dossier> read(String id, Caller by) {
        Versioned<Dossier> dossier = get(id);
        access.requireReader(by, dossier.state());
        return dossier;
    }

    /** One page, newest first, of what the caller may see. */
    Page<Versioned<Dossier>> page(Criteria query, Caller by, PageRequest request) {
        return all().page(
                        and(query.filter(), access.visibleTo(by)),
                        DossierKeys.BY_ID,
                        false,
                        request,
                        query.mark() + by.subject());
    }

    /** Dossiers whose term has ended without the step that it was for, the oldest term first. */
    Page<Versioned<Dossier>> overdue(Caller by, PageRequest request) {
        LocalDate today = Vietnam.today(clock);
        return all().page(
                        and(lt("keys." + DossierKeys.BY_DUE, today.toString()), access.visibleTo(by)),
                        DossierKeys.BY_DUE,
                        request,
                        "overdue " + today + by.subject());
    }

    /** Dossiers that a council has judged from one day to another, both counted; read as the caller goes. */
    public MongoIterable<Versioned<Dossier>> judged(LocalDate from, LocalDate to) {
        String key = "keys." + DossierKeys.BY_JUDGEMENT;
        return all().stream(
                and(gte(key, from.toString()), lt(key, to.plusDays(1).toString())), DossierKeys.BY_JUDGEMENT);
    }

    /** Who changed it, when and why, oldest first. */
    Page<HistoryEntry> history(String id, Caller by, PageRequest request) {
        read(id, by);
        return store.history().of(id, request);
    }

    Optional<Versioned<Dossier>> find(String id) {
        return all().find(id);
    }

    /** @throws Refusal of kind NOT_FOUND */
    Versioned<Dossier> get(String id) {
        return all().get(id);
    }

    /** The set that it is judged by. */
    public CriteriaSet set(Dossier dossier) {
        return criteria.set(dossier.criteriaVersion(), dossier.criteriaSet());
    }

    /** The evidence that it names: as it was at submission, or as it lies in the library now. */
    List<Evidence> evidence(Dossier dossier) {
        return dossier.course().stage() == Stage.DRAFT
                ? pieces(dossier.subject().entityId(), dossier.content().answers())
                : dossier.content().allEvidence();
    }

    /** Takes a step of the procedure on what is stored now; whom is looked at before the version. */
    Versioned<Dossier> step(
            String id,
            ExpectedVersion expected,
            Caller by,
            Consumer<Subject> mayTake,
            Function<Dossier, Change<Dossier>> decision) {
        Versioned<Dossier> dossier = get(id);
        mayTake.accept(dossier.state().subject());
        expected.mustBe(dossier.version());
        return all().change(dossier, decision.apply(dossier.state()), by);
    }

    /** Stores what was decided on this state of it. */
    Versioned<Dossier> change(Versioned<Dossier> from, Change<Dossier> decided, Caller by) {
        return all().change(from, decided, by);
    }

    Acting acting(Caller by, String ground, String document) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Acting(by.subject(), by.agency(), now, ground, document);
    }

    private Versioned<Dossier> own(
            String id, ExpectedVersion expected, Caller by, Function<Dossier, Change<Dossier>> decision) {
        Versioned<Dossier> dossier = get(id);
        access.requireOwn(by, dossier.state().subject().entityId());
        expected.mustBe(dossier.version());
        return all().change(dossier, decision.apply(dossier.state()), by);
    }

    private void check(Dossier dossier, CriteriaSet set, List<Answer> answers) {
        Faults faults = new Faults();
        Scorecard.check(set, answers.stream().map(Answer::choice).toList(), "answers", faults);
        Set<String> known = new HashSet<>();
        pieces(dossier.subject().entityId(), answers).forEach(piece -> known.add(piece.id()));
        for (int i = 0; i < answers.size(); i++) {
            String field = "answers[" + i + "]";
            Answer answer = answers.get(i);
            new Texts(faults).optional(answer.description(), field + ".description", Texts.STORY);
            faults.require(answer.evidence().size() <= MOST_PIECES, field + ".evidence", "size", 0, MOST_PIECES);
            faults.require(known.containsAll(answer.evidence()), field + ".evidence", "unknown");
        }
        faults.refuseIfAny();
    }

    private List<Evidence> pieces(String entityId, List<Answer> answers) {
        Set<String> named = new HashSet<>();
        answers.forEach(answer -> named.addAll(answer.evidence()));
        return library.of(entityId, named);
    }

    private ProductState product(String id) {
        ProductState product = products.find(id).orElseThrow(() -> Refusal.invalid("productId", "unknown"));
        if (!product.state().equals("ACTIVE")) {
            throw Refusal.conflict("product-withdrawn", product.name());
        }
        return product;
    }

    private void requireRound(ProductState product, Round round) {
        LocalDate today = Vietnam.today(clock);
        RoundRule.of(round).check(ratings.holding(product.id(), today), today, rules.limitsOn(today));
    }

    private CriteriaVersion versionOfToday() {
        return criteria.holdingOn(Vietnam.today(clock));
    }

    private Dossier state(String id) {
        return get(id).state();
    }

    private Aggregates<Dossier> all() {
        return store.aggregates();
    }
}
