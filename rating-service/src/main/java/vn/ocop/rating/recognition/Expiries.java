package vn.ocop.rating.recognition;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;

/**
 * Tells on their days that recognitions come to their end and have ended. It only tells: how a recognition stands does
 * not depend on it. Days that were missed are told when it runs again, of several reminders only the newest. The lease
 * saves work; without it two instances would come to the same, because the version decides who was first.
 */
@Component
class Expiries {
    private static final Logger log = LoggerFactory.getLogger(Expiries.class);
    private static final Caller BY = Caller.system("expiry");
    private final AggregateStore<ProductRating> store;
    private final Terms terms;
    private final Today today;
    private final Leases leases;
    private final RecognitionSettings.Expiry settings;

    Expiries(
            AggregateStore<ProductRating> store,
            Terms terms,
            Today today,
            Leases leases,
            RecognitionSettings settings) {
        this.store = store;
        this.terms = terms;
        this.today = today;
        this.leases = leases;
        this.settings = settings.expiry();
    }

    @Scheduled(fixedDelayString = "${rating.expiry.every:1m}", initialDelayString = "${rating.expiry.first:10s}")
    void run() {
        if (leases.take("rating-expiries", settings.lease())) {
            tell();
        }
    }

    /** Tells all that is due today and has not been told; one that fails is left for the next run. */
    void tell() {
        LocalDate day = today.day();
        String after = "";
        List<Due> batch = due(after, day);
        while (!batch.isEmpty()) {
            batch.forEach(due -> tell(due.id, day));
            after = batch.getLast().key;
            batch = due(after, day);
        }
    }

    private void tell(String id, LocalDate day) {
        try {
            Optional<Versioned<ProductRating>> _ = Deciding.untilNotOvertaken(() -> {
                Versioned<ProductRating> rating = store.aggregates().get(id);
                Optional<Change<ProductRating>> change = rating.state().dayCome(id, terms, day);
                return change.map(told -> store.aggregates().change(rating, told, BY));
            });
        } catch (RuntimeException failure) {
            log.warn("The day of the recognition of {} is told in the next run: {}", id, failure.toString());
        }
    }

    private List<Due> due(String after, LocalDate day) {
        return store.aggregates()
                .collection()
                .find(and(
                        gt(ProductRatingKeys.NEXT_DAY, after),
                        lt(ProductRatingKeys.NEXT_DAY, day.plusDays(1).toString())))
                .projection(Projections.include(ProductRatingKeys.NEXT_DAY))
                .sort(Sorts.ascending(ProductRatingKeys.NEXT_DAY))
                .limit(settings.batch())
                .map(Due::of)
                .into(new ArrayList<>());
    }

    private record Due(String id, String key) {
        static Due of(BsonDocument document) {
            return new Due(
                    document.getString("_id").getValue(),
                    document.getDocument("keys").getString("nextDay").getValue());
        }
    }
}
