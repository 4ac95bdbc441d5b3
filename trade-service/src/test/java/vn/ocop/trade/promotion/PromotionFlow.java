package vn.ocop.trade.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.TestTokens;

/** The way of one event, step by step, by those who take the steps. */
public final class PromotionFlow {
    public static final String PATH = "/api/trade/v1/promotion-events";
    public final Api agency;
    public String id;

    public PromotionFlow(Api api) {
        this.agency = api.as(TestTokens.as("trade").roles("trade"));
    }

    /** A fair of the province from 10 to 14 December 2026, for products of 3 stars; applications until 30 November. */
    public static String plan(int booths) {
        return """
                {"name":"Hội chợ sản phẩm OCOP Cà Mau","kind":"FAIR","organiser":"industry_trade",
                 "partners":["Trung tâm Xúc tiến đầu tư và Hỗ trợ doanh nghiệp"],"task":"V.1","scope":"PROVINCE",
                 "place":"Quảng trường Phan Ngọc Hiển","unit":"96","firstDay":"2026-12-10","lastDay":"2026-12-14",
                 "booths":%d,"applyUntil":"2026-11-30","leastStar":3,
                 "criteria":[{"text":"Hạng sao của sản phẩm","weight":60},{"text":"Chưa từng tham gia","weight":40}],
                 "budget":{"costs":[{"what":"Gian hàng","amount":120000000},{"what":"Truyền thông","amount":30000000}],
                 "funding":[{"source":"LOCAL","amount":100000000},{"source":"ENTITY","amount":50000000}]}}
                """.formatted(booths);
    }

    public PromotionFlow planned(int booths) {
        return planned(plan(booths));
    }

    public PromotionFlow planned(String plan) {
        Answer planned = agency.post(PATH, plan);
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        id = planned.id();
        return this;
    }

    public PromotionFlow opened() {
        ok(step("opening", ""));
        return this;
    }

    public PromotionFlow started() {
        ok(step("start", ""));
        return this;
    }

    public PromotionFlow closed() {
        ok(step("closing", "{\"lessons\":\"Mở thêm gian hàng\"}"));
        return this;
    }

    public Answer step(String step, String body) {
        return agency.ifMatch(version()).post(path() + "/" + step, body);
    }

    public Answer apply(Api by, EntityState entity, String... products) {
        return by.post(
                path() + "/applications",
                "{\"entityId\":\"%s\",\"products\":[%s]}"
                        .formatted(
                                entity.id(), products.length == 0 ? "" : "\"" + String.join("\",\"", products) + "\""));
    }

    /** Applies as soon as the service has heard of the entity. */
    public PromotionFlow applied(EntityState entity, String... products) {
        Api once = agency.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer answer = await().until(() -> apply(once, entity, products), one -> one.status() != 422);
        ok(answer);
        return this;
    }

    public Answer select(EntityState entity, String body) {
        return decide(entity, "selection", body);
    }

    public PromotionFlow selected(EntityState entity) {
        ok(select(entity, "{}"));
        return this;
    }

    public Answer decide(EntityState entity, String decision, String body) {
        return agency.post(path() + "/applications/" + entity.id() + "/" + decision, body);
    }

    public Answer report(Api by, EntityState entity, int contacts, long sales, String reason) {
        return by.put(
                path() + "/results/" + entity.id(),
                "{\"contacts\":%d,\"contracts\":1,\"contractValue\":50000000,\"sales\":%d%s}"
                        .formatted(contacts, sales, reason == null ? "" : ",\"reason\":\"" + reason + "\""));
    }

    public JsonNode read() {
        return agency.get(path()).json();
    }

    public long version() {
        return read().get("version").asLong();
    }

    public String path() {
        return PATH + "/" + id;
    }

    public static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 204);
    }
}
