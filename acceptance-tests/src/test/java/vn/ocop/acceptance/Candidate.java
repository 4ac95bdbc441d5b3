package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A product of the plan on its way to a star, moved on by those who take the steps. */
final class Candidate {
    static final String RATING = "/api/rating/v1";
    private static final String REGISTRY = "/api/registry/v1";
    private static final String TAN_PHAT_LOI = "producer.tan-phat-loi";
    private static final String TAN_AN_TAY = "commune.tan-an-tay";
    private static final List<String> MEMBERS =
            List.of("council.1", "council.2", "council.3", "council.4", "council.5");
    private final Api api;
    private final Api producer;
    private final Api commune;
    private final Map<String, String> answers = new LinkedHashMap<>();
    final String productId;
    String dossierId;
    String sessionId;

    private Candidate(Api api, Api producer, Api commune, String productId) {
        this.api = api;
        this.producer = producer;
        this.commune = commune;
        this.productId = productId;
    }

    /** A product of any entity that the rating service knows and that has its criteria set, moved on by these two. */
    static Candidate of(Api api, Api producer, Api commune, String productId) {
        return new Candidate(api, producer, commune, productId);
    }

    /**
     * A product of the cooperative Tân Phát Lợi in Tân Ân Tây that stands in the plan under this reference, put into the
     * set of processed seafood by the office.
     */
    static Candidate of(Api api, String planRef) {
        int criteriaSet = 8;
        Api office = api.as("office");
        JsonNode product = office.all(REGISTRY + "/products?locality=V").stream()
                .filter(found -> found.path("planRef").asString().equals(planRef))
                .findFirst()
                .orElseThrow();
        String id = product.path("id").asString();
        ok(office.put(
                REGISTRY + "/products/" + id,
                "{\"name\":\"%s\",\"group\":1,\"criteriaSet\":%d,\"plannedYear\":%d,\"story\":\"Nắng gió Rạch Gốc\"}"
                        .formatted(
                                product.path("name").asString(),
                                criteriaSet,
                                product.path("plannedYear").asInt()),
                "If-Match",
                "\"" + product.path("version").asLong() + "\""));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(office.get(RATING + "/products/" + id)
                        .json()
                        .path("criteriaSet")
                        .asInt())
                .isEqualTo(criteriaSet));
        return new Candidate(api, api.as(TAN_PHAT_LOI), api.as(TAN_AN_TAY), id);
    }

    /** The entity opens a dossier, begins with the least everywhere, and follows the advice to the star. */
    Candidate selfAssessed(int star) {
        Api.Answer opened = producer.post(
                RATING + "/dossiers",
                "{\"productId\":\"%s\",\"round\":\"FIRST\"}".formatted(productId),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        ok(opened);
        dossierId = opened.json().path("id").asString();
        JsonNode set = producer.get(RATING + "/criteria-versions/26-2026/sets/"
                        + dossier().path("criteriaSet").asInt())
                .json();
        for (JsonNode criterion : set.path("criteria")) {
            answers.put(
                    criterion.path("code").asString(),
                    criterion.has("dependsOn")
                            ? "none"
                            : criterion.path("options").get(0).path("code").asString());
        }
        send();
        dossier()
                .path("score")
                .path("ways")
                .valueStream()
                .filter(way -> way.path("star").asInt() == star)
                .flatMap(way -> way.path("steps").valueStream())
                .forEach(step -> answers.put(
                        step.path("criterion").asString(), step.path("to").asString()));
        send();
        assertThat(dossier().path("score").path("star").asInt()).isEqualTo(star);
        return this;
    }

    Candidate submitted() {
        ok(step(producer, "PUT", "registration", """
                {"representative":{"name":"Nguyễn Thị Hoà"},"packSpecification":"Túi 200 g","plan":"Mở rộng vùng nuôi",
                 "samples":5,"committed":true}"""));
        ok(step(producer, "POST", "submission", ""));
        return this;
    }

    Candidate proposedByCommune() {
        ok(step(commune, "POST", "reception", "{\"slip\":\"01-2026/PĐK-96-32236-2026\"}"));
        ok(step(commune, "POST", "commune-report", """
                {"number":"12/BC-UBND","proposed":true,"conclusion":"Đạt bốn nội dung","localMaterial":{"met":true},
                 "localLabour":{"met":true},"origin":{"met":true},"identity":{"met":true}}"""));
        ok(step(api.as("office"), "POST", "office-check", "{\"complete\":true}"));
        return this;
    }

    /** A council of five scores it, each member as the entity did, and closes. */
    Candidate scored() {
        String members = MEMBERS.stream()
                .map(account -> "{\"account\":\"%s\",\"agency\":\"%s\",\"seat\":\"%s\"}"
                        .formatted(account, "so-" + account, account.endsWith("1") ? "CHAIR" : "MEMBER"))
                .collect(Collectors.joining(","));
        Api.Answer planned = api.as("office")
                .post(
                        RATING + "/council-sessions",
                        "{\"level\":\"PROVINCE\",\"kind\":\"MEETING\",\"date\":\"%s\",\"members\":[%s],\"dossierIds\":[\"%s\"]}"
                                .formatted(today(), members, dossierId),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        ok(planned);
        sessionId = planned.json().path("id").asString();
        String session = RATING + "/council-sessions/" + sessionId;
        ok(api.as("office")
                .post(
                        session + "/open",
                        MEMBERS.stream()
                                .map(account -> "\"" + account + "\"")
                                .collect(Collectors.joining(",", "{\"present\":[", "]}"))));
        String evaluation = session + "/evaluations/" + dossierId;
        for (String member : MEMBERS) {
            ok(api.as(member).put(evaluation + "/sheet", "{\"marks\":[" + choices() + "]}"));
            ok(api.as(member).post(evaluation + "/sheet/sign", ""));
        }
        ok(api.as("office").post(evaluation + "/close", ""));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(dossier().path("stage").asString()).isEqualTo("CONCLUDED"));
        return this;
    }

    /** The office registers the chair's decision. */
    Candidate recognised(String certificate, String productCode) {
        ok(decision(certificate, productCode));
        return this;
    }

    Api.Answer decision(String certificate, String productCode) {
        return step(
                api.as("office"),
                "POST",
                "decision",
                "{\"number\":\"301/QĐ-UBND\",\"decidedOn\":\"%s\",\"certificate\":\"%s\",\"productCode\":\"%s\"}"
                        .formatted(today(), certificate, productCode));
    }

    /** The office registers that the star was taken back. */
    Candidate revoked() {
        String path = RATING + "/product-ratings/" + productId;
        String version = api.as("office").get(path).header("ETag");
        ok(api.as("office")
                .post(
                        path + "/revocation",
                        "{\"ground\":\"UNTRUE_PAPERS\",\"concludedOn\":\"%s\",\"decision\":\"302/QĐ-UBND\",\"decidedOn\":\"%s\"}"
                                .formatted(today(), today()),
                        "If-Match",
                        version));
        return this;
    }

    JsonNode dossier() {
        return api.as("office").get(RATING + "/dossiers/" + dossierId).json();
    }

    /** What everybody is told of the certificate. */
    JsonNode check(String certificate) {
        return api.get("/api/public/v1/certificates?number=" + certificate).json();
    }

    /** The product in the public catalogue. */
    JsonNode inCatalogue() {
        return api.get("/api/public/v1/products/" + productId).json();
    }

    private Api.Answer step(Api account, String method, String step, String body) {
        String path = RATING + "/dossiers/" + dossierId + "/" + step;
        String tag = "\"" + dossier().path("version").asLong() + "\"";
        return method.equals("PUT")
                ? account.put(path, body, "If-Match", tag)
                : account.post(path, body, "If-Match", tag);
    }

    private void send() {
        ok(step(producer, "PUT", "self-assessment", "{\"answers\":[" + choices() + "]}"));
    }

    private String choices() {
        return answers.entrySet().stream()
                .map(answer -> "{\"criterion\":\"%s\",\"option\":\"%s\"}".formatted(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(","));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }
}
