package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The made-up year of training that {@code ./ocop up} loads, as agencies, the public and subscribers see it. */
@OnTheSharedSuite
@Order(5)
class TrainingThroughTheGatewayIT {
    private static final String TRAINING = "/api/training/v1";
    private final Suite suite;
    private final Api api;

    TrainingThroughTheGatewayIT(Suite suite) {
        this.suite = suite;
        this.api = Api.of(suite);
    }

    @Test
    void entities_of_all_nine_localities_have_been_trained_and_the_denominator_stands_beside_each_figure() {
        List<JsonNode> rows = api.as("auditor")
                .get(TRAINING + "/coverage?audience=ENTITIES&by=locality")
                .json()
                .path("items")
                .valueStream()
                .toList();

        assertThat(rows.stream().filter(row -> row.path("trained").asInt() > 0)).hasSizeGreaterThanOrEqualTo(9);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("trained").asInt())
                    .isLessThanOrEqualTo(row.path("of").asInt());
            assertThat(row.path("denominator").toString()).isNotBlank();
        });
    }

    @Test
    void what_the_people_of_a_maker_were_trained_in_stands_on_its_page_in_the_catalogue() {
        List<Bus.Event> told = Bus.everythingOn(suite, "ocop.training.entity");
        assertThat(told).isNotEmpty().extracting(Bus.Event::type).containsOnly("entity-trained");
        String product = told.stream()
                .map(event -> api.as("office")
                        .get("/api/registry/v1/products?entityId=" + event.key())
                        .json()
                        .path("items"))
                .filter(items -> !items.isEmpty())
                .map(items -> items.get(0).path("id").asString())
                .findFirst()
                .orElseThrow();

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        api.get("/api/public/v1/products/" + product).json().path("training"))
                .isNotEmpty());
    }

    @Test
    void a_participant_without_an_account_says_what_the_course_was_like() {
        Api agency = api.as("training");
        String course = agency.all(TRAINING + "/courses").stream()
                .filter(one -> one.path("state").asString().equals("CLOSED"))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
        Api.Answer drawn = agency.post(TRAINING + "/courses/" + course + "/feedback-codes", "");
        String code = drawn.json().path("codes").get(0).asString();
        int before = answers(agency, course);
        String form = api.get("/api/public/v1/feedback-questions")
                .json()
                .path("items")
                .valueStream()
                .map(question -> "\"" + question.path("code").asString() + "\":5")
                .collect(Collectors.joining(",", "{\"code\":\"" + code + "\",\"scores\":{", "}}"));
        String path = "/api/public/v1/courses/" + course + "/feedback";

        assertThat(api.post(path, form).status()).isEqualTo(204);
        assertThat(api.post(path, form).status()).isEqualTo(409);
        assertThat(answers(agency, course)).isEqualTo(before + 1);
    }

    private static int answers(Api agency, String course) {
        return agency.get(TRAINING + "/courses/" + course + "/feedback")
                .json()
                .path("answers")
                .asInt();
    }

    @Test
    void nobody_without_a_role_sees_who_is_still_to_be_trained() {
        assertThat(api.get(TRAINING + "/coverage/missing?audience=ENTITIES").status())
                .isEqualTo(401);
        assertThat(api.as("council.1")
                        .get(TRAINING + "/coverage/missing?audience=ENTITIES")
                        .status())
                .isEqualTo(403);
        assertThat(api.as("training")
                        .get(TRAINING + "/coverage/missing?audience=ENTITIES")
                        .status())
                .isEqualTo(200);
    }
}
