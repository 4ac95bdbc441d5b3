package vn.ocop.rating.council;

import static com.mongodb.client.model.Filters.eq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.rating.recognition.Level;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * The regulations of all councils. None changes once it is stored; one without a last day holds until the next of its
 * level begins, so on every day at most one holds for a level.
 */
@Component
class Regulations {
    private static final String BY_LEVEL_AND_DAY = "levelAndDay";
    private static final AggregateType<CouncilRegulation> TYPE = new AggregateType<>(
            "council-regulation",
            CouncilRegulation.class,
            "council_regulations",
            null,
            Regulations::keys,
            List.of(
                    Index.unique(BY_LEVEL_AND_DAY, "keys." + BY_LEVEL_AND_DAY),
                    Index.on("keys.level", "keys." + BY_LEVEL_AND_DAY)));

    private final AggregateStore<CouncilRegulation> store;

    Regulations(AggregateStores stores) {
        this.store = stores.within(TYPE, _ -> {});
    }

    /**
     * Stores a regulation; the same one again changes nothing.
     *
     * @throws Refusal with every fault of it, or if its id or its first day belongs to another one
     */
    Versioned<CouncilRegulation> add(CouncilRegulation added, Caller by) {
        Faults faults = new Faults();
        added.check(faults);
        if (added.level() != null && added.validFrom() != null) {
            checkDays(added, faults);
        }
        faults.refuseIfAny();
        Versioned<CouncilRegulation> stored =
                store.aggregates().create(added.id(), Change.to(added, new RegulationAdded(added)), by);
        if (!stored.state().equals(added)) {
            throw Refusal.conflict("regulation-never-changes", added.id());
        }
        return stored;
    }

    /** The regulation under which a council of that level meets on that day. */
    Optional<CouncilRegulation> holdingOn(Level level, LocalDate day) {
        return of(level).stream()
                .filter(regulation -> regulation.holdsOn(day))
                .max(Comparator.comparing(CouncilRegulation::validFrom));
    }

    /** @throws Refusal of kind NOT_FOUND */
    Versioned<CouncilRegulation> get(String id) {
        return store.aggregates().get(id);
    }

    boolean has(String id) {
        return store.aggregates().find(id).isPresent();
    }

    /** A page, by level and first day. */
    Page<Versioned<CouncilRegulation>> page(PageRequest request) {
        return store.aggregates().page(new BsonDocument(), BY_LEVEL_AND_DAY, request, "");
    }

    /** Two regulations with a last day each must not share a day; what has none gives way to the next. */
    private void checkDays(CouncilRegulation added, Faults faults) {
        for (CouncilRegulation other : of(added.level())) {
            if (!other.id().equals(added.id())) {
                faults.require(
                        !other.validFrom().equals(added.validFrom()), "validFrom", "overlaps-regulation", other.id());
                faults.require(!other.reachesInto(added), "validFrom", "overlaps-regulation", other.id());
                faults.require(!added.reachesInto(other), "validTo", "overlaps-regulation", other.id());
            }
        }
    }

    private List<CouncilRegulation> of(Level level) {
        return store.aggregates().stream(eq("keys.level", level.name()), BY_LEVEL_AND_DAY)
                .map(Versioned::state)
                .into(new ArrayList<>());
    }

    private static BsonDocument keys(String id, CouncilRegulation regulation) {
        return new BsonDocument("level", new BsonString(regulation.level().name()))
                .append(BY_LEVEL_AND_DAY, new BsonString(regulation.level() + " " + regulation.validFrom()));
    }
}
