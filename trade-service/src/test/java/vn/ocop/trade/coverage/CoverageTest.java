package vn.ocop.trade.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.EntityRegistered;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductRated;
import vn.ocop.events.RatingState;
import vn.ocop.starter.event.CloudEvent;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Records;
import vn.ocop.testing.Api;
import vn.ocop.trade.TradeServiceTest;
import vn.ocop.trade.channel.ChannelKind;
import vn.ocop.trade.coverage.SeededMarket.Told;
import vn.ocop.trade.coverage.SeededMarket.Version;
import vn.ocop.trade.market.Listing;
import vn.ocop.trade.market.ProductMarket;

/** The figures that the service tells are those that anybody can count from the raw records. */
@TradeServiceTest
class CoverageTest {
    private static final String PATH = "/api/trade/v1/coverage";
    /** What target 7 names. */
    private static final Set<ChannelKind> MODERN =
            Set.of(ChannelKind.SUPERMARKET, ChannelKind.CONVENIENCE_STORE, ChannelKind.E_COMMERCE);

    private static final LocalDate SOME_DAY = LocalDate.of(2025, 6, 15);

    @Autowired
    MongoDatabase database;

    @Autowired
    EntityHistory history;

    @Autowired
    HeldStars stars;

    @Autowired
    JsonMapper json;

    @Value("${local.server.port}")
    int port;

    private final SeededMarket seeded = new SeededMarket(20_261_123);
    private Api office;

    @BeforeEach
    void four_years() {
        empty();
        office = Api.at(port).office();
        List<Runnable> told = new ArrayList<>();
        seeded.versions.forEach(version -> told.add(() -> hear(version)));
        seeded.ratings.forEach(rating -> told.add(() -> hear(rating)));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random(7));
        told.forEach(Runnable::run);
        MongoCollection<BsonDocument> markets = database.getCollection("product_markets", BsonDocument.class);
        Records<ProductMarket> records = new Records<>(ProductMarket.class, markets.getCodecRegistry());
        markets.insertMany(seeded.markets.stream()
                .map(market -> new BsonDocument("_id", new BsonString(market.productId()))
                        .append("version", new BsonInt64(1))
                        .append("changedAt", new BsonDateTime(0))
                        .append("state", records.write(market))
                        .append("keys", new BsonDocument("byProduct", new BsonString(market.productId())))
                        .append("outbox", new BsonArray()))
                .toList());
    }

    @AfterEach
    void empty() {
        List.of("entity_days", "held_stars", "product_markets")
                .forEach(name -> database.getCollection(name).deleteMany(new BsonDocument()));
    }

    @Test
    void the_figures_of_any_day_are_those_of_the_raw_records() {
        for (int i = 0; i < 25; i++) {
            LocalDate day = seeded.day();
            Collection<EntityState> entities = entities(day);
            assertThat(told("", day)).as("all on %s", day).isEqualTo(Map.of("ALL", count(entities, MODERN, day)));
            assertThat(told("by=locality", day))
                    .as("localities on %s", day)
                    .isEqualTo(by(
                            day,
                            entity -> entity.locality() == null
                                    ? null
                                    : entity.locality().unitId()));
            assertThat(told("by=legalForm", day))
                    .as("legal forms on %s", day)
                    .isEqualTo(by(day, EntityState::legalForm));
            Map<String, Figure> kinds = new HashMap<>();
            for (ChannelKind kind : ChannelKind.values()) {
                kinds.put(kind.name(), count(entities, Set.of(kind), day));
            }
            assertThat(told("by=kind", day)).as("kinds on %s", day).isEqualTo(kinds);
        }
        assertThat(told("", SOME_DAY).get("ALL").sold()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void who_is_missing_and_who_sells_are_together_everybody(Reading reading) {
        List<String> expected = entities(SOME_DAY).stream()
                .map(EntityState::id)
                .filter(id -> reading == Reading.REGISTER || holders(SOME_DAY).contains(id))
                .filter(id -> !sellers(MODERN, SOME_DAY).contains(id))
                .toList();

        assertThat(missing(reading))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
    }

    @Test
    void what_the_denominators_are_stands_beside_the_figure_in_words() {
        JsonNode row = office.get(PATH + "?on=2025-06-15").json().get("items").get(0);

        assertThat(row.at("/register/denominator/vi").asString()).contains("sổ đăng ký", "15/06/2025");
        assertThat(row.at("/holders/denominator/en").asString()).contains("hold a star on that day", "15/06/2025");
    }

    @Test
    void a_commune_is_told_of_its_own_entities_only() {
        JsonNode items = Api.at(port)
                .tanAnTay()
                .get(PATH + "/missing?on=2025-06-15&limit=200")
                .json()
                .get("items");

        assertThat(items.size()).isPositive();
        items.forEach(item -> assertThat(item.get("units").get(0).asString()).isEqualTo("32236@2025-06-30"));
    }

    @Test
    void figures_and_lists_come_as_files() {
        Api.Answer csv = office.with("Accept-Language", "en").get(PATH + "/export?by=kind&format=csv&on=2025-06-15");
        assertThat(csv.text()).contains("What the first denominator is", "Supermarket");
        Api.Answer list = office.get(PATH + "/missing/export?on=2025-06-15&format=csv");
        assertThat(list.text()).contains("Chủ thể", "HTX Chí Tâm", "STAR");
        assertThat(office.get(PATH + "/export?format=xlsx")
                        .header("Content-Type")
                        .orElseThrow())
                .contains("spreadsheetml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?by=colour", "?on=soon", "?at=x", "/missing?of=SOME"})
    void a_question_that_makes_no_sense_is_told_so(String question) {
        assertThat(office.get(PATH + question).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 33.3", "2, 3, 66.6", "1999, 2000, 99.9", "3, 3, 100.0", "0, 7, 0.0"})
    void a_share_is_cut_and_never_rounded_up(long sold, long of, String share) {
        assertThat(new Share(sold, of, of).percent(Reading.REGISTER)).isEqualTo(share);
        assertThat(new Share(0, 5, 0).percent(Reading.HOLDERS)).isNull();
    }

    /** A figure as it is told. */
    private record Figure(long sold, long register, String share, long holders, String shareOfHolders) {}

    private Map<String, Figure> told(String by, LocalDate day) {
        Map<String, Figure> told = new HashMap<>();
        Api.Answer answer = office.get(PATH + "?on=" + day + "&" + by);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.json()
                .get("items")
                .forEach(row -> told.put(
                        row.get("value").asString(),
                        new Figure(
                                row.get("sold").asLong(),
                                row.at("/register/of").asLong(),
                                share(row.at("/register/share")),
                                row.at("/holders/of").asLong(),
                                share(row.at("/holders/share")))));
        return told;
    }

    private static String share(JsonNode share) {
        return share.isNull() ? null : share.asString();
    }

    private Map<String, Figure> by(LocalDate day, Function<EntityState, String> property) {
        Map<String, List<EntityState>> groups = new HashMap<>();
        entities(day).forEach(entity -> groups.computeIfAbsent(
                        property.apply(entity) == null ? "none" : property.apply(entity), _ -> new ArrayList<>())
                .add(entity));
        Map<String, Figure> figures = new HashMap<>();
        groups.forEach((value, some) -> figures.put(value, count(some, MODERN, day)));
        return figures;
    }

    private Figure count(Collection<EntityState> entities, Set<ChannelKind> kinds, LocalDate day) {
        Set<String> sellers = sellers(kinds, day);
        Set<String> holders = holders(day);
        long sold = entities.stream().filter(one -> sellers.contains(one.id())).count();
        long holding =
                entities.stream().filter(one -> holders.contains(one.id())).count();
        return new Figure(sold, entities.size(), percent(sold, entities.size()), holding, percent(sold, holding));
    }

    private static String percent(long part, long whole) {
        return whole == 0
                ? null
                : new BigDecimal(part * 100)
                        .divide(new BigDecimal(whole), 1, RoundingMode.FLOOR)
                        .toString();
    }

    private Collection<EntityState> entities(LocalDate day) {
        Map<String, Version> newest = new TreeMap<>();
        seeded.versions.stream()
                .filter(version -> !version.day().isAfter(day))
                .forEach(version ->
                        newest.merge(version.entity().id(), version, (a, b) -> a.version() > b.version() ? a : b));
        return newest.values().stream()
                .map(Version::entity)
                .filter(entity -> !entity.state().equals("CLOSED"))
                .toList();
    }

    private Set<String> holders(LocalDate day) {
        return holding(day).stream().map(RatingState::entityId).collect(Collectors.toSet());
    }

    private Set<String> sellers(Set<ChannelKind> kinds, LocalDate day) {
        Set<String> products = holding(day).stream().map(RatingState::productId).collect(Collectors.toSet());
        return seeded.markets.stream()
                .filter(market -> products.contains(market.productId()))
                .filter(market ->
                        market.listings().stream().anyMatch(one -> kinds.contains(one.kind()) && isThere(one, day)))
                .map(ProductMarket::entityId)
                .collect(Collectors.toSet());
    }

    private static boolean isThere(Listing listing, LocalDate day) {
        if (day.compareTo(listing.terms().from()) < 0) {
            return false;
        }
        if (listing.end() != null) {
            return day.compareTo(listing.end().on()) < 0;
        }
        return listing.terms().until() == null || day.compareTo(listing.terms().until()) <= 0;
    }

    /** The newest word on the last certificate that each product was given until the day, if it holds on the day. */
    private Collection<RatingState> holding(LocalDate day) {
        Map<String, Told> newest = new TreeMap<>();
        seeded.ratings.forEach(told -> newest.merge(
                told.rating().recognition().certificate(), told, (a, b) -> a.version() > b.version() ? a : b));
        Map<String, RatingState> last = new TreeMap<>();
        newest.values().stream()
                .map(Told::rating)
                .filter(rating -> day.compareTo(rating.recognition().issuedOn()) >= 0)
                .sorted(Comparator.comparing(rating -> rating.recognition().issuedOn()))
                .forEach(rating -> last.put(rating.productId(), rating));
        return last.values().stream()
                .filter(rating -> {
                    RatingState.Recognition one = rating.recognition();
                    boolean over = day.compareTo(one.validUntil()) > 0;
                    boolean revoked = one.revokedOn() != null && day.compareTo(one.revokedOn()) >= 0;
                    return !over && !revoked;
                })
                .toList();
    }

    private List<String> missing(Reading reading) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = office.get(PATH + "/missing?limit=7&on=" + SOME_DAY + "&of=" + reading + cursor)
                    .json();
            page.get("items").forEach(item -> ids.add(item.get("entityId").asString()));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        return ids;
    }

    private void hear(Version version) {
        String id = version.entity().id();
        history.follow(
                event(id, version.version(), version.time(), new EntityRegistered(version.entity())), version.entity());
    }

    private void hear(Told told) {
        stars.follow(
                event(told.rating().productId(), told.version(), Instant.EPOCH, new ProductRated(told.rating())),
                told.rating());
    }

    private IncomingEvent event(String id, long version, Instant time, Record data) {
        return IncomingEvent.within(
                new CloudEvent(id + ":" + version, "/other-service", "event", id, time, null, version),
                json.writeValueAsString(data),
                json);
    }
}
