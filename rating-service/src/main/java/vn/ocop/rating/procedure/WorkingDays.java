package vn.ocop.rating.procedure;

import static com.mongodb.client.model.Filters.empty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The calendars of the years: those that ship with the service, and what the office has entered since. */
@Component
public class WorkingDays implements InitializingBean {
    private static final String BY_YEAR = "byYear";
    private static final AggregateType<WorkYear> TYPE = new AggregateType<>(
            "calendar",
            WorkYear.class,
            "working_days",
            null,
            (id, _) -> new BsonDocument(BY_YEAR, new BsonString(id)),
            List.of(Index.on("keys." + BY_YEAR)));
    private final AggregateStore<WorkYear> store;
    private final JsonMapper json;

    WorkingDays(AggregateStores stores, JsonMapper json) {
        this.store = stores.within(TYPE, _ -> {});
        this.json = json;
    }

    /** The calendar of a year was entered. */
    record CalendarEntered(int year, int days) {}

    @Override
    public void afterPropertiesSet() {
        try (InputStream in = WorkingDays.class.getResourceAsStream("/procedure/working-days.json")) {
            for (WorkYear year : json.readValue(in, new TypeReference<List<WorkYear>>() {})) {
                if (store.aggregates().find(id(year.year())).isEmpty()) {
                    store.aggregates().create(id(year.year()), entered(year), Caller.system("shipped-calendar"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calendar of all years that have been entered. */
    public WorkingCalendar calendar() {
        Map<Integer, WorkYear> years = new HashMap<>();
        store.aggregates().stream(empty(), BY_YEAR)
                .forEach(stored -> years.put(stored.state().year(), stored.state()));
        return new WorkingCalendar(years);
    }

    Page<Versioned<WorkYear>> page(PageRequest request) {
        return store.aggregates().page(empty(), BY_YEAR, request, "all");
    }

    /** @throws vn.ocop.starter.problem.Refusal of kind NOT_FOUND */
    Versioned<WorkYear> get(int year) {
        return store.aggregates().get(id(year));
    }

    Page<HistoryEntry> history(int year, PageRequest request) {
        return store.history().of(id(year), request);
    }

    /** Enters the calendar of a year, or anew. */
    Versioned<WorkYear> enter(WorkYear year, ExpectedVersion expected, Caller by) {
        Faults faults = new Faults();
        year.check(faults);
        faults.refuseIfAny();
        Versioned<WorkYear> known = store.aggregates().find(id(year.year())).orElse(null);
        expected.mustBe(known == null ? 0 : known.version());
        if (known == null) {
            return store.aggregates().create(id(year.year()), entered(year), by);
        }
        return store.aggregates().change(known, entered(year), by);
    }

    private static Change<WorkYear> entered(WorkYear year) {
        return Change.to(year, new CalendarEntered(year.year(), year.days().size()));
    }

    private static String id(int year) {
        return Integer.toString(year);
    }
}
