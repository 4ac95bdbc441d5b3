package vn.ocop.training.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.testing.Api;
import vn.ocop.training.Registry;
import vn.ocop.training.TrainingServiceTest;

/** The year that the stand-alone demo shows. */
@TrainingServiceTest
@TestPropertySource(properties = "training.demo-year=true")
class DemoYearTest {
    private static final String PATH = "/api/training/v1/demo-year/";

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Test
    void the_tasks_of_the_plan_are_held_in_a_locality_and_a_second_load_changes_nothing() {
        try (Registry registry = new Registry(prefix, port)) {
            EntityState entity = registry.cooperative("HTX Tân Phát Lợi");
            Api office = Api.at(port).office();

            Api.Answer early = office.post(PATH + "V?known=2", "");
            assertThat(early.rule()).as(early.text()).isEqualTo("entities-to-come");
            JsonNode loaded = office.post(PATH + "V", "").json();
            assertThat(loaded.get("courses").asInt()).as(loaded.toString()).isEqualTo(4);
            assertThat(loaded.get("closed").asInt()).isEqualTo(4);
            assertThat(office.post(PATH + "V", "").json()).isEqualTo(loaded);

            String training = "/api/training/v1/entities/" + entity.id() + "/training";
            await().untilAsserted(() -> assertThat(
                            office.get(training).json().path("courses").asInt())
                    .isEqualTo(4));
            assertThat(office.get(training).json().get("workers").asInt()).isEqualTo(3);
            assertThat(office.get("/api/training/v1/courses?task=III.3").json().get("items"))
                    .singleElement()
                    .satisfies(course ->
                            assertThat(course.get("agency").asString()).isEqualTo("investment_promotion_centre"));
            assertThat(office.get("/api/training/v1/officers?unit=32248").json().get("items"))
                    .hasSize(1);
            assertThat(office.post(PATH + "X", "").status()).isEqualTo(404);
        }
    }
}
