package vn.ocop.training.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductState;
import vn.ocop.events.RatingState;
import vn.ocop.events.Topics;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.OtherService;
import vn.ocop.training.Registry;
import vn.ocop.training.TrainingServiceTest;
import vn.ocop.training.person.TraineeKind;
import vn.ocop.training.record.Completion;

/** Needs follow from events of other services, and go when the topic is completed. */
@TrainingServiceTest
class NeedApiTest {
    private static final String PATH = "/api/training/v1/needs";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MovableClock clock;

    @Autowired
    MongoDatabase database;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private OtherService products;
    private OtherService ratings;
    private EntityState entity;
    private String product;
    private LocalDate today;
    private Api office;

    @BeforeEach
    void an_idea_is_registered() {
        // The bus stamps its events with the time of the machine.
        clock.set(Instant.now());
        today = Vietnam.today(clock);
        office = Api.at(port).office();
        products = new OtherService(prefix + Topics.REGISTRY_PRODUCT);
        ratings = new OtherService(prefix + Topics.RATING_PRODUCT);
        try (Registry registry = new Registry(prefix, port)) {
            entity = registry.cooperative("HTX Tân Phát Lợi");
        }
        product = UUID.randomUUID().toString();
        tell(2, 2);
        tell(1, 1);
        tell(2, 2);
        await().untilAsserted(() -> assertThat(topics(office, entity.id())).containsExactly("idea-business-plan"));
    }

    @AfterEach
    void close() {
        products.close();
        ratings.close();
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
    }

    @Test
    void the_reason_is_told_in_words_and_the_need_is_met_by_a_course_since() {
        JsonNode need = needs(office, entity.id()).get(0);
        assertThat(need.get("reason").get("vi").asString())
                .isEqualTo("Sản phẩm «Tôm khô» đang ở bước 2 của chu trình OCOP.");
        assertThat(need.get("since").asString()).isEqualTo(today.toString());

        complete("idea-business-plan", today.minusDays(1));
        assertThat(topics(office, entity.id())).containsExactly("idea-business-plan");
        complete("idea-business-plan", today);
        assertThat(topics(office, entity.id())).isEmpty();
    }

    @Test
    void what_a_rating_missed_is_needed_and_counted_for_planning() {
        rated(new RatingState.Missed("5.1", 4, 3));

        await().untilAsserted(() -> assertThat(topics(office, entity.id())).contains("story"));
        assertThat(office.get(PATH + "?entity=" + entity.id() + "&topic=story").text())
                .contains("tiêu chí 5.1")
                .doesNotContain("idea-business-plan");
        long planned = office.get(PATH + "/topics")
                .json()
                .get("items")
                .valueStream()
                .filter(line -> line.get("topic").asString().equals("story"))
                .mapToLong(line -> line.get("entities").asLong())
                .sum();
        assertThat(listed(office, "story")).contains(entity.id()).hasSize((int) planned);
    }

    @Test
    void an_entity_sees_its_own_and_a_commune_those_of_its_units() {
        Api own = Api.at(port).producerOf(entity.id());
        assertThat(topics(own, entity.id())).containsExactly("idea-business-plan");
        assertThat(listed(own, "idea-business-plan")).containsExactly(entity.id());
        assertThat(Api.at(port)
                        .producerOf("other")
                        .get(PATH + "?entity=" + entity.id())
                        .rule())
                .isEqualTo("not-your-entity");
        assertThat(listed(Api.at(port).datMui(), "idea-business-plan")).contains(entity.id());
        assertThat(Api.at(port)
                        .datMui()
                        .get(PATH + "?entity=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    private void tell(long version, int step) {
        ProductState state = new ProductState(
                product,
                "Tôm khô",
                new ProductState.Maker(entity.id(), entity.name(), "COOPERATIVE", "ACTIVE"),
                null,
                null,
                Registry.DAT_MUI,
                1,
                8,
                2026,
                null,
                step,
                "ACTIVE",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of());
        products.publish(product, version, "product-registered", JSON.writeValueAsString(new ProductRegistered(state)));
    }

    private void rated(RatingState.Missed missed) {
        RatingState.Outcome outcome =
                new RatingState.Outcome("d1", "FIRST", today, "26-2026", 8, new BigDecimal("66.4"), 3, List.of(missed));
        RatingState state = new RatingState(product, "Tôm khô", entity.id(), null, outcome, null);
        ratings.publish(product, 1, "product-rated", JSON.writeValueAsString(new ProductRated(state)));
    }

    private void complete(String topic, LocalDate day) {
        MongoCollection<BsonDocument> raw = database.getCollection("completions", BsonDocument.class);
        String id = UUID.randomUUID().toString();
        Completion completion = new Completion(
                id,
                "t",
                TraineeKind.ENTITY_REPRESENTATIVE,
                entity.id(),
                null,
                null,
                null,
                null,
                "dard",
                "III.1",
                topic,
                day,
                null,
                id);
        raw.insertOne(new Records<>(Completion.class, raw.getCodecRegistry())
                .write(completion)
                .append("_id", new BsonString(id)));
    }

    private static JsonNode needs(Api api, String entityId) {
        Api.Answer answer = api.get(PATH + "?entity=" + entityId);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items").get(0).get("needs");
    }

    private static List<String> topics(Api api, String entityId) {
        return needs(api, entityId)
                .valueStream()
                .map(need -> need.get("topic").asString())
                .toList();
    }

    private static List<String> listed(Api api, String topic) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(PATH + "?limit=1&topic=" + topic + cursor).json();
            page.get("items").forEach(item -> ids.add(item.get("entityId").asString()));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        return ids;
    }
}
