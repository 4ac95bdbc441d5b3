package vn.ocop.rating.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.events.Topics;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Published;

/** Every type of event as it is really sent: one a version, in order, valid by its schema, without personal data. */
@RatingServiceTest
class EventsSentTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);

    @Autowired
    MovableClock clock;

    @Autowired
    ProductRatings ratings;

    @Autowired
    Endings endings;

    @Autowired
    Expiries expiries;

    @Value("${service.topics.prefix}")
    String prefix;

    @Test
    void the_life_of_a_star_is_told_type_by_type() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        String product = UUID.randomUUID().toString();
        Told told = new Told(product, UUID.randomUUID().toString());
        ratings.submitted(told.submitted("d0", Round.FIRST, ISSUED));
        ratings.closed(product, "d0");
        ratings.submitted(told.submitted("d1", Round.FIRST, ISSUED));
        ratings.rated(told.recognised("d1", Round.FIRST, 4, product + "/1", ISSUED));
        endings.extend(
                product,
                new ExtensionOrder(LocalDate.of(2029, 12, 31), "Theo ý kiến của Nguyễn Văn Thung"),
                new ExpectedVersion(4),
                Caller.system("test"));
        clock.set(Instant.parse("2029-09-10T02:00:00Z"));
        expiries.tell();
        clock.set(Instant.parse("2030-01-01T02:00:00Z"));
        expiries.tell();
        LocalDate again = LocalDate.of(2030, 1, 1);
        ratings.rated(told.recognised("d2", Round.FIRST, 3, product + "/2", again));
        endings.revoke(
                product,
                new RevocationOrder("OTHER", again, "Kết luận của Nguyễn Văn Thung", "9/QĐ-UBND", again),
                new ExpectedVersion(8),
                Caller.system("test"));

        List<Published> sent = await().until(
                        () -> Published.on(prefix + Topics.RATING_PRODUCT).stream()
                                .filter(event -> product.equals(event.key()))
                                .toList(),
                        events -> events.size() >= 9);

        assertThat(sent)
                .extracting(Published::type)
                .containsExactly(
                        "product-submitted",
                        "product-submission-closed",
                        "product-submitted",
                        "product-rated",
                        "product-rated",
                        "product-rating-expiring",
                        "product-rating-expired",
                        "product-rated",
                        "product-rating-revoked");
        assertThat(sent).extracting(Published::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(sent).allSatisfy(event -> {
            assertThat(event.faults()).isEmpty();
            assertThat(new String(event.message().value(), UTF_8)).doesNotContain("Thung");
        });
    }
}
