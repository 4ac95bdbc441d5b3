package vn.ocop.rating.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;

/** A recognition ends at midnight in Vietnam, whether or not a job has run. */
@RatingServiceTest
class ExpiryTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);
    /** The last second of 23 November 2029 in Vietnam. */
    private static final Instant LAST_SECOND = Instant.parse("2029-11-23T16:59:59Z");

    private static final Instant MIDNIGHT = Instant.parse("2029-11-23T17:00:00Z");

    @Autowired
    MovableClock clock;

    @Autowired
    ProductRatings ratings;

    @Autowired
    Expiries expiries;

    @Autowired
    AggregateStore<ProductRating> store;

    @Autowired
    Terms terms;

    @Autowired
    Today today;

    @Autowired
    Leases leases;

    @Autowired
    RecognitionSettings settings;

    @Value("${local.server.port}")
    int port;

    private String product;
    private String certificate;

    @BeforeEach
    void recognised() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        product = UUID.randomUUID().toString();
        certificate = product.substring(0, 8) + "/GCN-OCOP";
        ratings.rated(
                new Told(product, UUID.randomUUID().toString()).recognised("d1", Round.FIRST, 4, certificate, ISSUED));
    }

    @Test
    void at_midnight_in_vietnam_the_certificate_is_over_though_no_job_has_run() {
        clock.set(LAST_SECOND);
        assertThat(status()).isEqualTo("VALID");

        clock.set(MIDNIGHT);

        assertThat(status()).isEqualTo("EXPIRED");
        assertThat(Api.at(port)
                        .office()
                        .get("/api/rating/v1/product-ratings/" + product)
                        .json()
                        .has("star"))
                .isFalse();
        assertThat(types()).containsExactly("product-rated");
    }

    @Test
    void an_answer_may_be_kept_for_a_minute_but_not_beyond_midnight() {
        clock.set(LAST_SECOND.minusSeconds(3600));
        assertThat(check().header("Cache-Control")).contains("max-age=60, public");

        clock.set(LAST_SECOND);
        assertThat(check().header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).isIn("max-age=0, public", "max-age=1, public"));
    }

    @Test
    void the_end_is_told_once_though_the_job_runs_twice() {
        clock.set(LAST_SECOND);
        expiries.tell();
        assertThat(types()).doesNotContain("product-rating-expired");

        clock.set(MIDNIGHT);
        expiries.tell();
        expiries.tell();

        assertThat(types()).filteredOn("product-rating-expired"::equals).hasSize(1);
    }

    @Test
    void the_end_is_told_once_though_several_instances_run_at_once_without_a_lease() throws Exception {
        clock.set(MIDNIGHT);
        int instances = 4;
        CyclicBarrier together = new CyclicBarrier(instances);
        try (ExecutorService pool = Executors.newFixedThreadPool(instances)) {
            List<Future<?>> runs = IntStream.range(0, instances)
                    .<Future<?>>mapToObj(_ -> pool.submit(() -> {
                        Expiries another = new Expiries(store, terms, today, leases, settings);
                        together.await();
                        another.tell();
                        return null;
                    }))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        }

        assertThat(types()).containsExactly("product-rated", "product-rating-expired");
    }

    @Test
    void reminders_are_told_on_their_days_and_a_service_that_was_down_tells_the_newest() {
        clock.set(at("2029-05-26"));
        expiries.tell();
        assertThat(types()).containsExactly("product-rated");

        clock.set(at("2029-05-27"));
        expiries.tell();
        clock.set(at("2029-07-30"));
        expiries.tell();

        assertThat(entries())
                .filteredOn(entry -> entry.type().equals("product-rating-expiring"))
                .extracting(HistoryEntry::data)
                .satisfiesExactly(first -> assertThat(first).contains("\"daysLeft\":180"), newest -> assertThat(newest)
                        .contains("\"daysLeft\":116"));
    }

    @Test
    void many_that_end_on_one_day_are_told_in_batches() {
        List<String> products = IntStream.range(0, 25)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        products.forEach(each -> ratings.rated(
                new Told(each, UUID.randomUUID().toString()).recognised("d", Round.FIRST, 3, each, ISSUED)));
        RecognitionSettings few = new RecognitionSettings(
                settings.publicAddress(),
                settings.province(),
                settings.checkCached(),
                new RecognitionSettings.Expiry(4, settings.expiry().lease()));
        clock.set(MIDNIGHT);

        new Expiries(store, terms, today, leases, few).tell();

        assertThat(products).allSatisfy(each -> assertThat(typesOf(each)).contains("product-rating-expired"));
    }

    private Api.Answer check() {
        return Api.at(port).get("/api/public/v1/certificates?" + Api.parameter("number", certificate));
    }

    private String status() {
        return check().json().get("status").asString();
    }

    private List<String> types() {
        return typesOf(product);
    }

    private List<String> typesOf(String id) {
        return store.history().of(id, PageRequest.first(50)).items().stream()
                .map(HistoryEntry::type)
                .toList();
    }

    private List<HistoryEntry> entries() {
        return store.history().of(product, PageRequest.first(50)).items();
    }

    /** Noon in Vietnam. */
    private static Instant at(String day) {
        return Instant.parse(day + "T05:00:00Z");
    }
}
