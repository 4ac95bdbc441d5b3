package vn.ocop.rating.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.ProductState;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;

/** The way of one dossier, step by step, by those who take the steps. */
final class DossierFlow {
    static final String PATH = "/api/rating/v1/dossiers";
    private static final String REGISTRATION = """
            {"representative":{"name":"Nguyễn Thị Hoà","position":"Giám đốc","phone":"0290 123 456"},
             "packSpecification":"Túi 200 g","plan":"Mở rộng vùng nuôi","changes":"Bao bì mới","samples":5,"committed":true}
            """;
    final Api producer;
    final Api commune;
    final Api office;
    final ProductState product;
    private final Map<String, String> answers = new LinkedHashMap<>();
    String id;

    DossierFlow(Api api, ProductState product) {
        this.producer = api.producerOf(product.entity().id());
        this.commune = api.datMui();
        this.office = api.office();
        this.product = product;
        await().untilAsserted(() -> assertThat(api.office()
                        .get("/api/rating/v1/products/" + product.id())
                        .status())
                .isEqualTo(200));
    }

    DossierFlow opened(String round) {
        Answer opened = open(round);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        id = opened.id();
        return this;
    }

    Answer open(String round) {
        return producer.post(PATH, "{\"productId\":\"%s\",\"round\":\"%s\"}".formatted(product.id(), round));
    }

    /** The least option everywhere. */
    DossierFlow leastEverywhere() {
        JsonNode set = producer.get("/api/rating/v1/criteria-versions/26-2026/sets/" + product.criteriaSet())
                .json();
        for (JsonNode criterion : set.path("criteria")) {
            answers.put(
                    criterion.path("code").asString(),
                    criterion.has("dependsOn")
                            ? "none"
                            : criterion.path("options").get(0).path("code").asString());
        }
        send();
        return this;
    }

    /** Follows the advice to a star. */
    DossierFlow improvedTo(int star) {
        for (JsonNode way : read().path("score").path("ways")) {
            if (way.path("star").asInt() == star) {
                way.path("steps")
                        .forEach(step -> answers.put(
                                step.path("criterion").asString(),
                                step.path("to").asString()));
            }
        }
        send();
        return this;
    }

    DossierFlow answering(String criterion, String option) {
        answers.put(criterion, option);
        send();
        return this;
    }

    DossierFlow registered() {
        ok(producer.ifMatch(version()).put(PATH + "/" + id + "/registration", REGISTRATION));
        return this;
    }

    DossierFlow submitted() {
        ok(step(producer, "submission", ""));
        return this;
    }

    /** From a new dossier to one that a council can take. */
    DossierFlow readyForCouncil(String round, int star) {
        return opened(round)
                .leastEverywhere()
                .improvedTo(star)
                .registered()
                .submitted()
                .received()
                .proposed()
                .checked();
    }

    DossierFlow received() {
        ok(step(commune, "reception", "{\"slip\":\"01-2026/PĐK-96-32248-2026\"}"));
        return this;
    }

    DossierFlow proposed() {
        ok(step(commune, "commune-report", report(true)));
        return this;
    }

    DossierFlow checked() {
        ok(step(office, "office-check", "{\"complete\":true}"));
        return this;
    }

    Answer step(Api by, String step, String body) {
        return by.ifMatch(version()).post(PATH + "/" + id + "/" + step, body);
    }

    JsonNode read() {
        return office.get(PATH + "/" + id).json();
    }

    long version() {
        return read().path("version").asLong();
    }

    static String report(boolean proposed) {
        return """
                {"number":"12/BC-UBND","proposed":%s,"conclusion":"Đạt bốn nội dung",
                 "localMaterial":{"met":true},"localLabour":{"met":true,"remark":"19/24"},
                 "origin":{"met":true},"identity":{"met":true}}
                """.formatted(proposed);
    }

    private void send() {
        String list = answers.entrySet().stream()
                .map(answer -> "{\"criterion\":\"%s\",\"option\":\"%s\"}".formatted(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
        ok(producer.ifMatch(version()).put(PATH + "/" + id + "/self-assessment", list));
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(List.of(200, 201));
    }
}
