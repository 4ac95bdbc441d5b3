package vn.ocop.trade.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.Copies;
import vn.ocop.testing.Api;
import vn.ocop.testing.TestTokens;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;

/** Channels are entered once, found by what people type, and counted as modern by a dated rule. */
@TradeServiceTest
class ChannelTest {
    private static final String PATH = "/api/trade/v1/channels";

    @Autowired
    ModernRule rule;

    @Autowired
    Copies<EntityState> entityCopies;

    @Autowired
    MongoDatabase database;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Neighbours neighbours;
    private Api agency;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void open() {
        neighbours = new Neighbours(prefix, port);
        agency = Api.at(port).as(TestTokens.as("trade.officer").roles("trade"));
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void every_kind_has_a_rule_and_those_that_target_7_names_are_modern_since_the_plan() {
        LocalDate plan = LocalDate.of(2022, 11, 24);
        assertThat(rule.kinds(true, plan))
                .containsExactly(ChannelKind.SUPERMARKET, ChannelKind.CONVENIENCE_STORE, ChannelKind.E_COMMERCE);
        assertThat(rule.kinds(true, plan.minusDays(1))).isEmpty();
        assertThat(Arrays.stream(ChannelKind.values())
                        .filter(kind -> rule.data().kinds().stream().noneMatch(one -> one.kind() == kind)))
                .isEmpty();
    }

    @Test
    void of_every_day_at_most_one_rule_holds_and_what_no_authority_set_is_marked() {
        assertThat(rule.placeTypes(LocalDate.of(2025, 12, 31))
                        .orElseThrow()
                        .period()
                        .decided())
                .isTrue();
        assertThat(rule.placeTypes(LocalDate.of(2026, 1, 1))
                        .orElseThrow()
                        .period()
                        .decided())
                .isFalse();
        for (LocalDate day = LocalDate.of(2022, 11, 1); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(rule.data().placeTypes().stream()
                            .filter(set -> set.period().holdsOn(on)))
                    .hasSizeLessThan(2);
            assertThat(rule.data().kinds()).allSatisfy(kind -> assertThat(
                            kind.modern().stream().filter(one -> one.period().holdsOn(on)))
                    .hasSizeLessThan(2));
        }
    }

    @Test
    void a_channel_is_found_without_accents_by_kind_and_by_whether_it_is_modern() {
        String shop = entered("Siêu thị Đồng Khởi " + mark, "SUPERMARKET").id();
        String point = entered("Điểm du lịch Đồng Khởi " + mark, "TOURIST_SITE").id();

        assertThat(ids("?q=dong+khoi+" + mark)).containsExactlyInAnyOrder(shop, point);
        assertThat(ids("?modern=true&q=" + mark)).containsExactly(shop);
        assertThat(ids("?modern=false&q=" + mark)).containsExactly(point);
        assertThat(ids("?kind=TOURIST_SITE&scope=PROVINCE&unit=32248&state=OPEN&q=" + mark))
                .containsExactly(point);
        assertThat(agency.get(PATH + "?modern=maybe").status()).isEqualTo(400);
        assertThat(agency.get(PATH + "?colour=red").status()).isEqualTo(400);
    }

    @Test
    void one_channel_is_not_entered_twice_until_it_is_closed() {
        String name = "Bách hóa Xanh " + mark;
        Api.Answer first = entered(name, "SUPERMARKET");
        assertThat(agency.post(PATH, form(name.toUpperCase(Locale.ROOT), "SUPERMARKET"))
                        .status())
                .isEqualTo(409);
        String path = PATH + "/" + first.id();

        assertThat(agency.ifMatch(1).put(path, form(name, "E_COMMERCE")).rule()).isEqualTo("channel-kind");
        assertThat(agency.ifMatch(1).put(path, form(name + " 2", "SUPERMARKET")).status())
                .isEqualTo(200);
        assertThat(agency.ifMatch(1).put(path, form(name, "SUPERMARKET")).status())
                .isEqualTo(412);
        Api.Answer closed = agency.ifMatch(2).post(path + "/closing", "{\"reason\":\"Dời đi nơi khác\"}");
        assertThat(closed.json().get("closing").get("on").asString()).isEqualTo("2026-11-23");
        assertThat(agency.ifMatch(3).put(path, form(name, "SUPERMARKET")).rule())
                .isEqualTo("channel-closed");
        assertThat(agency.post(PATH, form(name + " 2", "SUPERMARKET")).status()).isEqualTo(201);
        assertThat(agency.get(path + "/history").json().get("items"))
                .extracting(one -> one.get("type").asString())
                .containsExactly("channel-opened", "channel-changed", "channel-closed");
    }

    @Test
    void an_entity_enters_its_own_shop_or_page_and_nothing_else() {
        EntityState maker = neighbours.cooperative("HTX Chí Tâm");
        await().until(() -> entityCopies.find(maker.id()).isPresent());
        Api producer = Api.at(port).producerOf(maker.id());
        String own = form("Cửa hàng " + mark, "OWN_SHOP").replace("}", ",\"entityId\":\"" + maker.id() + "\"}");

        Api.Answer entered = producer.post(PATH, own);
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(producer.post(PATH, own.replace("OWN_SHOP", "SUPERMARKET")).rule())
                .isEqualTo("not-your-channel");
        assertThat(producer.post(PATH, form("Khác " + mark, "OWN_SHOP")).rule()).isEqualTo("not-your-channel");
        assertThat(Api.at(port)
                        .producerOf("other")
                        .ifMatch(1)
                        .post(PATH + "/" + entered.id() + "/closing", "{\"reason\":\"x\"}")
                        .rule())
                .isEqualTo("not-your-channel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind":"OCOP_POINT"                                    | placeType | required
            "kind":"OCOP_POINT","placeType":"MOON","leastStar":3   | placeType | unknown
            "kind":"OCOP_POINT","placeType":"PORT","leastStar":2   | leastStar | point-star
            "kind":"SUPERMARKET","placeType":"PORT"                | placeType | only-for-points
            "kind":"SUPERMARKET","leastStar":6                     | leastStar | between
            "kind":"SUPERMARKET","groups":[7]                      | groups    | groups
            "kind":"SUPERMARKET","website":"ftp://x"               | website   | web-address
            "kind":"SUPERMARKET","entityId":"nobody"               | entityId  | unknown
            "kind":"SUPERMARKET","task":"V.9"                      | task      | unknown
            """)
    void what_is_wrong_with_a_channel_is_told_by_field(String fields, String field, String fault) {
        Api.Answer refused = agency.post(PATH, "{\"name\":\"X\",\"scope\":\"PROVINCE\",%s}".formatted(fields));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .filter(one -> one.get("rule").asString().equals(fault))
                        .map(one -> one.get("field").asString()))
                .contains(field);
    }

    /** Keys of several values, once a product or set has more than one: what one value finds is put in order afterwards. */
    private static final Set<String> OF_SEVERAL =
            Set.of("to", "keys.channel", "keys.kind", "keys.unit", "keys.openChannel", "keys.product", "keys.watched");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            channels        | {"keys.kind":"SUPERMARKET"}                            | keys.byName
            channels        | {"keys.scope":"ABROAD"}                                | keys.byName
            channels        | {"keys.unit":"32248"}                                  | keys.byName
            channels        | {"keys.entity":"e"}                                    | keys.byName
            channels        | {"keys.state":"OPEN"}                                  | keys.byName
            channels        | {}                                                     | keys.byName
            product_markets | {"keys.channel":"c"}                                   | keys.byProduct
            product_markets | {"keys.entity":"e"}                                    | keys.byProduct
            product_markets | {"keys.kind":"E_COMMERCE"}                             | keys.byProduct
            product_markets | {"keys.unit":"32248"}                                  | keys.byProduct
            product_markets | {"keys.openChannel":"c"}                               | keys.byProduct
            product_markets | {"keys.until":{"$lt":"2026-11-23"}}                    | keys.until
            notices         | {"to":"agency:industry_trade"}                         | order
            gift_sets       | {"keys.state":"DRAFT"}                                 | keys.byName
            gift_sets       | {"keys.product":"p"}                                   | keys.byName
            gift_sets       | {"keys.task":"V.2"}                                    | keys.byName
            gift_sets       | {"keys.offered":{"$gte":"2026-11-23"}}                 | keys.offered
            gift_sets       | {"keys.watched":"p","keys.to":{"$gte":"2026-11-23"}}   | keys.to
            """)
    void behind_each_question_stands_an_index_that_also_orders(String collection, String filter, String order) {
        String plan = explained(collection, filter, order);

        String first = Document.parse(filter).keySet().stream().findFirst().orElse("");
        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
        if (collection.equals("channels") || !OF_SEVERAL.contains(first)) {
            assertThat(plan).doesNotContain("\"SORT\"");
        }
    }

    @Test
    void words_are_found_by_an_index() {
        assertThat(explained("channels", "{\"keys.words\":{\"$regex\":\"^dong\"}}", "keys.byName"))
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
    }

    private String explained(String collection, String filter, String order) {
        return database.runCommand(new Document(
                                "explain",
                                new Document("find", collection)
                                        .append("filter", BsonDocument.parse(filter))
                                        .append("sort", new Document(order, 1))
                                        .append("limit", 51))
                        .append("verbosity", "executionStats"))
                .get("queryPlanner", Document.class)
                .toJson();
    }

    private Api.Answer entered(String name, String kind) {
        Api.Answer answer = agency.post(PATH, form(name, kind));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private List<String> ids(String question) {
        return agency.get(PATH + question)
                .json()
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private static String form(String name, String kind) {
        return "{\"name\":\"%s\",\"kind\":\"%s\",\"scope\":\"PROVINCE\",\"unit\":\"32248\"}".formatted(name, kind);
    }
}
