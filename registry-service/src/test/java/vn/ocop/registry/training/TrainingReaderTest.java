package vn.ocop.registry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ocop.registry.Paths.CATALOGUE;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.EntityTrained;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.OtherService;
import vn.ocop.testing.ServiceTest;

/** The catalogue tells what the people of a maker have been trained in, as long as that has not lapsed. */
@ServiceTest
class TrainingReaderTest {
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Test
    void the_newest_training_of_the_maker_is_shown_however_events_arrive() {
        Api api = Api.at(port);
        String entity = api.office()
                .post(ENTITIES, "{\"name\":\"HTX Tân Phát Lợi\",\"legalForm\":\"COOPERATIVE\",\"unit\":\"32248\"}")
                .id();
        String product = api.office()
                .post(PRODUCTS, "{\"entityId\":\"%s\",\"name\":\"Tôm khô\"}".formatted(entity))
                .id();

        try (OtherService training = new OtherService(prefix + Topics.TRAINING_ENTITY)) {
            tell(training, entity, 2, topic("food-safety", LocalDate.now().plusYears(1)), topic("story", null));
            tell(training, entity, 1, topic("packaging", null));
            tell(training, entity, 2, topic("packaging", null));
            await().untilAsserted(() -> assertThat(shown(api, product)).containsExactly("food-safety", "story"));

            tell(training, entity, 3, topic("food-safety", LONG_AGO), topic("story", null));
            await().untilAsserted(() -> assertThat(shown(api, product)).containsExactly("story"));
        }
    }

    private static List<String> shown(Api api, String product) {
        return api.get(CATALOGUE + "/" + product)
                .json()
                .path("training")
                .valueStream()
                .map(trained -> trained.path("topic").asString())
                .toList();
    }

    private static EntityTrainingState.Topic topic(String code, LocalDate validUntil) {
        return new EntityTrainingState.Topic(code, LONG_AGO, validUntil, 1, 1, 3);
    }

    private static void tell(OtherService training, String entity, long version, EntityTrainingState.Topic... topics) {
        EntityTrainingState state =
                new EntityTrainingState(entity, Stream.of(topics).toList(), 1, 1, 3);
        training.publish(
                entity, version, "entity-trained", new JsonMapper().writeValueAsString(new EntityTrained(state)));
    }
}
