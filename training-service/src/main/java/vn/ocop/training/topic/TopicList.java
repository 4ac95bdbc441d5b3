package vn.ocop.training.topic;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
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

/** The topics: those that ship with the service, and those that were added since. */
@Component
public class TopicList implements InitializingBean {
    private static final String BY_CODE = "byCode";
    private static final AggregateType<Topic> TYPE = new AggregateType<>(
            "topic",
            Topic.class,
            "topics",
            null,
            (id, topic) -> new BsonDocument(BY_CODE, new BsonString(id)).append("code", new BsonString(topic.code())),
            List.of(Index.on("keys.byCode"), Index.on("keys.code", "keys.byCode")));
    private final AggregateStore<Topic> store;
    private final JsonMapper json;

    TopicList(AggregateStores stores, JsonMapper json) {
        this.store = stores.within(TYPE, _ -> {});
        this.json = json;
    }

    /** A topic has come into the list. */
    record TopicAdded(String code, LocalDate validFrom) {}

    @Override
    public void afterPropertiesSet() {
        try (InputStream in = TopicList.class.getResourceAsStream("/training/topics.json")) {
            for (Topic topic : json.readValue(in, new TypeReference<List<Topic>>() {})) {
                if (store.aggregates().find(id(topic)).isEmpty()) {
                    store.aggregates().create(id(topic), added(topic), Caller.system("shipped-topics"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The topic of that code as it holds on that day. */
    public Optional<Topic> find(String code, LocalDate day) {
        return holding(eq("keys.code", code), day).values().stream().findFirst();
    }

    /** All that hold on that day, by code. */
    public Map<String, Topic> on(LocalDate day) {
        return holding(empty(), day);
    }

    Page<Topic> page(PageRequest request) {
        return store.aggregates().page(empty(), BY_CODE, request, "all").map(Versioned::state);
    }

    /** @throws Refusal if a topic of that code begins on that day already */
    Versioned<Topic> add(Topic topic, Caller by) {
        Faults faults = new Faults();
        topic.check(faults);
        faults.refuseIfAny();
        Versioned<Topic> stored = store.aggregates().create(id(topic), added(topic), by);
        if (!stored.state().equals(topic)) {
            throw Refusal.conflict("topic-known", topic.code(), topic.validFrom());
        }
        return stored;
    }

    private Map<String, Topic> holding(Bson filter, LocalDate day) {
        Map<String, Topic> found = new HashMap<>();
        StreamSupport.stream(store.aggregates().stream(filter, BY_CODE).spliterator(), false)
                .map(Versioned::state)
                .filter(topic -> !day.isBefore(topic.validFrom()))
                .sorted(Comparator.comparing(Topic::validFrom))
                .forEach(topic -> found.put(topic.code(), topic));
        found.values().removeIf(topic -> !topic.holdsOn(day));
        return found;
    }

    private static Change<Topic> added(Topic topic) {
        return Change.to(topic, new TopicAdded(topic.code(), topic.validFrom()));
    }

    private static String id(Topic topic) {
        return topic.code() + "@" + topic.validFrom();
    }
}
