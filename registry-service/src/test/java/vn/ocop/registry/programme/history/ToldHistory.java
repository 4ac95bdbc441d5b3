package vn.ocop.registry.programme.history;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.EntityEvent;
import vn.ocop.events.EntityTrainingEvent;
import vn.ocop.events.MarketEvent;
import vn.ocop.events.OfficerTrainingEvent;
import vn.ocop.events.ProductEvent;
import vn.ocop.events.RatingEvent;
import vn.ocop.starter.aggregate.EventTypes;
import vn.ocop.starter.event.CloudEvent;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.testing.CommonSubset;
import vn.ocop.testing.Servers;

/** A history of the programme in a database of its own, told by hand. */
public final class ToldHistory implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(Servers.shared().mongoUri()))
            .addCommandListener(CommonSubset.listener())
            .build());
    public final Collections collections = new Collections(client.getDatabase(Servers.freshDatabase("programme")));
    public final EntityDays entities = new EntityDays(collections);
    public final ProductDays products = new ProductDays(collections);
    public final Recognitions recognitions = new Recognitions(collections);
    public final Submissions submissions = new Submissions(collections);
    public final Trainings trainings = new Trainings(collections);
    public final Markets markets = new Markets(collections);

    /**
     * An event as it lies on its topic.
     *
     * @param id of the aggregate
     */
    public record Raw(String id, long version, Instant time, Record event) {}

    /** Tells them as they come. */
    public void tell(Collection<Raw> events) {
        events.forEach(this::tell);
    }

    /** Tells each of them twice, in an order of that seed. */
    public void tellTwiceInAnyOrder(Collection<Raw> events, long seed) {
        List<Raw> shuffled = new ArrayList<>(events);
        shuffled.addAll(events);
        java.util.Collections.shuffle(shuffled, new Random(seed));
        tell(shuffled);
    }

    private void tell(Raw raw) {
        String type = EventTypes.typeOf(raw.event().getClass());
        CloudEvent attributes = new CloudEvent(
                raw.id() + ":" + raw.version(), "/told", type, raw.id(), raw.time(), null, raw.version());
        IncomingEvent event = IncomingEvent.within(attributes, "{}", JSON);
        switch (raw.event()) {
            case EntityEvent one -> entities.follow(event, one.entity());
            case ProductEvent one -> products.follow(event, one.product());
            case RatingEvent one -> {
                recognitions.follow(event, one.rating());
                submissions.follow(event, one.rating());
            }
            case EntityTrainingEvent one -> trainings.follow(event, one.training());
            case OfficerTrainingEvent one -> trainings.follow(event, one.training());
            case MarketEvent one -> markets.follow(event, one);
            default -> throw new IllegalArgumentException(type);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
