package vn.ocop.registry.trace.area;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoIterable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.registry.entity.Entities;
import vn.ocop.registry.entity.EntityAccess;
import vn.ocop.registry.entity.Place;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All raw-material areas. */
@Component
public class Areas {
    private final AggregateStore<GrowingArea> store;
    private final Entities entities;
    private final EntityAccess access;
    private final Territory territory;

    Areas(AggregateStores stores, Entities entities, EntityAccess access, Territory territory) {
        this.store = stores.within(AreaKeys.TYPE, _ -> {});
        this.entities = entities;
        this.access = access;
        this.territory = territory;
    }

    /** @throws Refusal if the description is not right or the caller may not act for the entity */
    Versioned<GrowingArea> register(String id, GrowingArea area, Caller by) {
        if (area.entityId() == null || entities.find(area.entityId()).isEmpty()) {
            throw Refusal.invalid("entityId", area.entityId() == null ? "required" : "unknown");
        }
        access.requireOfficeOrOwn(by, area.entityId(), place(area.entityId()));
        check(area);
        return store.aggregates().create(id, area.registered(), by);
    }

    /** @throws Refusal if the description is not right, the caller may not, or somebody else was faster */
    Versioned<GrowingArea> describe(String id, GrowingArea next, ExpectedVersion expected, Caller by) {
        Versioned<GrowingArea> area = store.aggregates().get(id);
        String entityId = area.state().entityId();
        access.requireOfficeOrOwn(by, entityId, place(entityId));
        check(next);
        expected.mustBe(area.version());
        return store.aggregates().change(area, area.state().described(next), by);
    }

    /** @throws Refusal if there is none or the caller may not read it */
    Versioned<GrowingArea> read(String id, Caller by) {
        Versioned<GrowingArea> area = store.aggregates().get(id);
        requireReader(area.state().entityId(), by);
        return area;
    }

    /** Those of an entity, or all for who reads everything, by name. */
    Page<Versioned<GrowingArea>> page(Criteria criteria, String entityId, PageRequest request, Caller by) {
        if (entityId == null) {
            access.requireReaderOfAll(by);
        } else {
            requireReader(entityId, by);
        }
        return store.aggregates().page(criteria.filter(), AreaKeys.BY_NAME, request, criteria.mark());
    }

    Page<HistoryEntry> history(String id, PageRequest request, Caller by) {
        read(id, by);
        return store.history().of(id, request);
    }

    /** Those of these ids that there are. */
    public List<Versioned<GrowingArea>> find(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : store.aggregates().find(ids);
    }

    /** All, by name, read as the caller goes. */
    public MongoIterable<Versioned<GrowingArea>> all() {
        return store.aggregates().stream(empty(), AreaKeys.BY_NAME);
    }

    /** Those of an entity with these codes. */
    public List<Versioned<GrowingArea>> ofEntity(String entityId, Collection<String> codes) {
        List<String> keys = codes.stream().map(code -> entityId + " " + code).toList();
        return keys.isEmpty()
                ? List.of()
                : store.aggregates().stream(in("keys.areaCode", keys), AreaKeys.BY_NAME)
                        .into(new ArrayList<>());
    }

    private void requireReader(String entityId, Caller by) {
        if (!access.seesPersonalData(by, entityId, place(entityId))) {
            throw Refusal.forbidden("not-your-entity");
        }
    }

    private Place place(String entityId) {
        return entities.get(entityId).state().place();
    }

    private void check(GrowingArea area) {
        Faults faults = new Faults();
        area.check(faults);
        faults.require(area.unit() == null || territory.find(area.unit()).isPresent(), "unit", "unknown");
        faults.refuseIfAny();
    }
}
