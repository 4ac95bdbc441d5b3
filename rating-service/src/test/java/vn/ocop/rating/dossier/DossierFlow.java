package vn.ocop.rating.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.ProductState;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.TestTokens;

/** The way of one dossier, step by step, by those who take the steps. */
final class DossierFlow {
    static final String PATH = "/api/rating/v1/dossiers";
    private static final int MEMBERS = 5;
    private static final String REGISTRATION = """
            {"representative":{"name":"Nguyễn Thị Hoà","position":"Giám đốc","phone":"0290 123 456"},
             "packSpecification":"Túi 200 g","plan":"Mở rộng vùng nuôi","changes":"Bao bì mới","samples":5,"committed":true}
            """;
    final Api producer;
    final Api commune;
    final Api office;
    final ProductState product;
    private final Api api;
    private final Clock clock;
    private final Map<String, String> answers = new LinkedHashMap<>();
    String id;

    DossierFlow(Api api, ProductState product, Clock clock) {
        this.api = api;
        this.clock = clock;
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

    /** A council of five scores it, each as the entity did itself but for what the first say otherwise. */
    @SafeVarargs
    final DossierFlow judged(Map<String, String>... otherwise) {
        String session = "/api/rating/v1/council-sessions/" + planned();
        ok(office.post(session + "/open", "{\"present\":[" + members(member -> "\"member." + member + "\"") + "]}"));
        String evaluation = session + "/evaluations/" + id;
        for (int i = 0; i < MEMBERS; i++) {
            Map<String, String> marks = new LinkedHashMap<>(answers);
            marks.putAll(i < otherwise.length ? otherwise[i] : Map.of());
            Api member = api.as(TestTokens.as("member." + i).roles("council"));
            ok(member.put(evaluation + "/sheet", "{\"marks\":[" + list(marks) + "]}"));
            ok(member.post(evaluation + "/sheet/sign", ""));
        }
        ok(office.post(evaluation + "/close", ""));
        await().untilAsserted(() -> assertThat(read().path("stage").asString()).isEqualTo("CONCLUDED"));
        return this;
    }

    private String planned() {
        String seats = members(member -> "{\"account\":\"member.%d\",\"agency\":\"agency-%d\",\"seat\":\"%s\"}"
                .formatted(member, member, member == 0 ? "CHAIR" : "MEMBER"));
        Answer planned = office.post("/api/rating/v1/council-sessions", """
                {"level":"PROVINCE","kind":"MEETING","date":"%s","members":[%s],"dossierIds":["%s"]}
                """.formatted(Vietnam.today(clock), seats, id));
        ok(planned);
        return planned.id();
    }

    private static String members(IntFunction<String> member) {
        return IntStream.range(0, MEMBERS).mapToObj(member).collect(Collectors.joining(","));
    }

    Answer decided(String certificate) {
        return step(
                office,
                "decision",
                "{\"number\":\"301/QĐ-UBND\",\"decidedOn\":\"%s\",\"certificate\":\"%s\"}"
                        .formatted(Vietnam.today(clock), certificate));
    }

    /** Recognised, and its product's rating knows it. */
    DossierFlow recognised(String certificate) {
        ok(decided(certificate));
        await().untilAsserted(() ->
                assertThat(rating().path("recognitions").toString()).contains(certificate));
        return this;
    }

    /** What the product holds. */
    JsonNode rating() {
        return office.get("/api/rating/v1/product-ratings/" + product.id()).json();
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
        ok(producer.ifMatch(version())
                .put(PATH + "/" + id + "/self-assessment", "{\"answers\":[" + list(answers) + "]}"));
    }

    private static String list(Map<String, String> choices) {
        return choices.entrySet().stream()
                .map(choice -> "{\"criterion\":\"%s\",\"option\":\"%s\"}".formatted(choice.getKey(), choice.getValue()))
                .collect(Collectors.joining(","));
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(List.of(200, 201));
    }
}
