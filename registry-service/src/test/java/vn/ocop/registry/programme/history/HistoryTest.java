package vn.ocop.registry.programme.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.events.EntityRegistered;
import vn.ocop.events.EntityState;
import vn.ocop.events.EntityUpdated;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductDelisted;
import vn.ocop.events.ProductListed;
import vn.ocop.events.ProductPromoted;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.ProductSubmitted;
import vn.ocop.events.RatingState;
import vn.ocop.registry.programme.history.ToldHistory.Raw;

/** What the register keeps of the programme is true on its legal days, whenever and however it was told. */
class HistoryTest {
    private static final String SHRIMP = "tom-kho";
    private static final String CHI_TAM = "chi-tam";
    private final ToldHistory told = new ToldHistory();

    @AfterEach
    void close() {
        told.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void one_recognition_takes_the_place_of_the_other_and_a_revocation_ends_it(long seed) {
        RatingState.Recognition three = recognised("1/GCN", 3, "2022-01-10", "2025-01-10", null);
        RatingState.Recognition four = recognised("2/GCN", 4, "2023-06-01", "2026-06-01", null);
        RatingState.Recognition revoked = recognised("2/GCN", 4, "2023-06-01", "2026-06-01", "2024-03-05");
        told.tellTwiceInAnyOrder(
                List.of(
                        rated(1, "2022-01-20", rating(null, null, three)),
                        rated(2, "2023-06-10", rating(null, null, four)),
                        new Raw(SHRIMP, 3, at("2024-03-20"), new ProductRatingRevoked(rating(null, null, revoked)))),
                seed);

        assertThat(star("2022-01-09")).isNull();
        assertThat(star("2022-01-10")).isEqualTo(3);
        assertThat(star("2023-05-31")).isEqualTo(3);
        assertThat(star("2023-06-01")).isEqualTo(4);
        assertThat(star("2024-03-04")).isEqualTo(4);
        assertThat(star("2024-03-05")).isNull();
        assertThat(told.recognitions.until(day("2024-12-31")))
                .extracting(Recognised::certificate, Recognised::end, Recognised::replaced, Recognised::ground)
                .containsExactly(
                        tuple("1/GCN", day("2023-06-01"), true, null),
                        tuple("2/GCN", day("2024-03-05"), false, "CRITERIA_NOT_MET"));
        assertThat(told.recognitions.until(day("2023-05-31")))
                .as("nobody knew of the later one then")
                .extracting(Recognised::end)
                .containsExactly(day("2025-01-11"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_dossier_is_judged_from_its_day_until_its_decision_or_its_close(long seed) {
        told.tellTwiceInAnyOrder(
                List.of(
                        submitted(1, "2023-02-01", rating(pending("d1", "2023-01-30"), null, null)),
                        new Raw(SHRIMP, 2, at("2023-03-01"), new ProductSubmissionClosed(rating(null, null, null))),
                        submitted(3, "2023-04-01", rating(pending("d2", "2023-04-01"), null, null)),
                        rated(4, "2023-06-02", rating(null, judged("d2", "2023-05-25", 4), null)),
                        submitted(
                                5,
                                "2024-04-01",
                                rating(pending("d3", "2024-04-01"), judged("d2", "2023-05-25", 4), null))),
                seed);

        assertThat(beingJudged("2023-01-29")).isEmpty();
        assertThat(beingJudged("2023-01-30")).containsExactly("d1");
        assertThat(beingJudged("2023-03-01")).isEmpty();
        assertThat(beingJudged("2023-05-24")).containsExactly("d2");
        assertThat(beingJudged("2023-05-25")).isEmpty();
        assertThat(beingJudged("2030-01-01")).containsExactly("d3");
        assertThat(told.submissions.all())
                .extracting(Submitted::dossierId, Submitted::judged, Submitted::star)
                .containsExactly(tuple("d1", false, null), tuple("d2", true, 4), tuple("d3", false, null));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_listing_ends_on_the_day_that_was_told_and_else_after_its_last_one(long seed) {
        MarketState.Listing market = listing("siêu thị", "2023-01-01", null);
        MarketState.Listing shop = listing("cửa hàng", "2023-02-01", "2023-12-31");
        MarketState.Listing fair = listing("sàn", "2023-03-01", "2025-12-31");
        told.tellTwiceInAnyOrder(
                List.of(
                        listed(1, "2023-01-01", market),
                        listed(2, "2023-01-15", market, shop),
                        listed(3, "2023-02-15", market, shop, fair),
                        new Raw(
                                SHRIMP,
                                4,
                                at("2024-06-20"),
                                new ProductDelisted("REVOKED", day("2024-06-01"), List.of(market), market(shop, fair))),
                        new Raw(
                                SHRIMP,
                                5,
                                at("2024-09-01"),
                                new ProductDelisted("ENDED", null, List.of(fair), market(shop))),
                        new Raw(SHRIMP, 6, at("2024-09-02"), new ProductPromoted("e", market(shop)))),
                seed);

        assertThat(onSale("2022-12-31")).isEmpty();
        assertThat(onSale("2023-12-31")).containsExactlyInAnyOrder("siêu thị", "cửa hàng", "sàn");
        assertThat(onSale("2024-05-31")).containsExactlyInAnyOrder("siêu thị", "sàn");
        assertThat(onSale("2024-06-01")).containsExactly("sàn");
        assertThat(onSale("2024-09-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-01, COOPERATIVE_GROUP, false",
        "2022-05-01, COOPERATIVE_GROUP, true",
        "2023-01-01, COOPERATIVE, true"
    })
    void an_entity_counts_as_it_was_first_known_before_the_register_learned_of_it(
            String day, String form, boolean known) {
        told.tellTwiceInAnyOrder(
                List.of(
                        new Raw(CHI_TAM, 1, at("2022-05-01"), new EntityRegistered(entity("COOPERATIVE_GROUP"))),
                        new Raw(CHI_TAM, 2, at("2023-01-01"), new EntityUpdated(entity("COOPERATIVE")))),
                1);

        assertThat(told.entities.onOrFirst(day(day)).get(CHI_TAM).state().legalForm())
                .isEqualTo(form);
        assertThat(told.entities.on(day(day)).containsKey(CHI_TAM)).isEqualTo(known);
    }

    private Integer star(String day) {
        List<Recognised> held = told.recognitions.on(day(day));
        assertThat(held).hasSizeLessThan(2);
        return held.isEmpty() ? null : held.getFirst().star();
    }

    private List<String> beingJudged(String day) {
        return told.submissions.on(day(day)).stream().map(Submitted::dossierId).toList();
    }

    private List<String> onSale(String day) {
        return told.markets.on(day(day)).stream().map(Listed::channel).toList();
    }

    private static Raw rated(long version, String day, RatingState rating) {
        return new Raw(SHRIMP, version, at(day), new ProductRated(rating));
    }

    private static Raw submitted(long version, String day, RatingState rating) {
        return new Raw(SHRIMP, version, at(day), new ProductSubmitted(rating));
    }

    private static Raw listed(long version, String day, MarketState.Listing... listings) {
        return new Raw(SHRIMP, version, at(day), new ProductListed(listings[0].id(), market(listings)));
    }

    private static RatingState rating(
            RatingState.Submission submission, RatingState.Outcome outcome, RatingState.Recognition recognition) {
        return new RatingState(SHRIMP, "Tôm khô Tân Phát Lợi", CHI_TAM, submission, outcome, recognition);
    }

    private static RatingState.Submission pending(String dossier, String day) {
        return new RatingState.Submission(dossier, "FIRST", day(day), "148-2023", 8);
    }

    private static RatingState.Outcome judged(String dossier, String day, Integer star) {
        return new RatingState.Outcome(dossier, "FIRST", day(day), "148-2023", 8, null, star, List.of());
    }

    private static RatingState.Recognition recognised(
            String certificate, int star, String from, String until, String revokedOn) {
        return new RatingState.Recognition(
                certificate,
                null,
                star,
                "PROVINCE",
                "2150/QĐ-UBND",
                day(from),
                "148-2023",
                day(from),
                day(until),
                false,
                revokedOn == null ? "VALID" : "REVOKED",
                revokedOn == null ? null : day(revokedOn),
                revokedOn == null ? null : "CRITERIA_NOT_MET");
    }

    private static MarketState market(MarketState.Listing... listings) {
        return new MarketState(SHRIMP, CHI_TAM, List.of(listings), List.of());
    }

    private static MarketState.Listing listing(String channel, String from, String until) {
        return new MarketState.Listing(
                channel,
                channel,
                channel,
                "SUPERMARKET",
                null,
                day(from),
                until == null ? null : day(until),
                null,
                null);
    }

    private static EntityState entity(String form) {
        return new EntityState(CHI_TAM, "HTX Chí Tâm", form, null, null, null, null, null, null, null, false, "ACTIVE");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T03:00:00Z");
    }
}
