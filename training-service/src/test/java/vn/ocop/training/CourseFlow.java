package vn.ocop.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.TestTokens;

/** The way of one course, step by step, by those who take the steps. */
public final class CourseFlow {
    public static final String PATH = "/api/training/v1/courses";
    public final Api agency;
    public String id;

    public CourseFlow(Api api) {
        this.agency = api.as(TestTokens.as("training").roles("training"));
    }

    /** A course of two sessions of two hours on 20 and 23 November 2026, for everybody. */
    public static String plan(int seats, String topic, String rule) {
        return """
                {"title":"Tập huấn tại Ngọc Hiển","topic":"%s","task":"III.1",
                 "audience":{"kinds":["OFFICER","ENTITY_REPRESENTATIVE","WORKER"],"levels":["PROVINCE","COMMUNE"]},
                 "agency":"dard","trainer":"Trường Đại học Cần Thơ","place":"Hội trường xã Đất Mũi","unit":"973@2025-06-30",
                 "sessions":[{"id":"1","date":"2026-11-20","start":"08:00","end":"10:00"},
                             {"id":"2","date":"2026-11-23","start":"08:00","end":"10:00"}],
                 "materials":[{"title":"Sổ tay an toàn thực phẩm","reference":"https://ocop.example/so-tay.pdf"}],
                 "seats":%d,"funding":{"cost":45000000,"lines":[{"source":"CENTRAL","amount":30000000},
                 {"source":"LAWFUL_OTHER","amount":15000000}]},"rule":%s}
                """.formatted(topic, seats, rule);
    }

    public CourseFlow planned(int seats) {
        return planned(plan(seats, "quality-food-safety", "{\"leastShare\":75}"));
    }

    public CourseFlow planned(String plan) {
        Answer planned = agency.post(PATH, plan);
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        id = planned.id();
        return this;
    }

    public CourseFlow opened() {
        ok(step("opening", ""));
        return this;
    }

    public CourseFlow running() {
        ok(step("start", ""));
        return this;
    }

    public CourseFlow closed() {
        ok(step("closing", ""));
        return this;
    }

    public Answer step(String step, String body) {
        return agency.ifMatch(version()).post(path() + "/" + step, body);
    }

    public Answer enrol(Api by, String traineeId) {
        return by.post(path() + "/enrolments", "{\"traineeId\":\"" + traineeId + "\"}");
    }

    /** Present in these sessions, as that device says at that moment. */
    public Answer present(String device, String at, String traineeId, boolean... sessions) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < sessions.length; i++) {
            rows.append(i == 0 ? "" : ",")
                    .append("{\"session\":\"%d\",\"traineeId\":\"%s\",\"present\":%s,\"recordedAt\":\"%s\"}"
                            .formatted(i + 1, traineeId, sessions[i], at));
        }
        return agency.post(path() + "/attendance", "{\"device\":\"%s\",\"rows\":[%s]}".formatted(device, rows));
    }

    /** An officer of the commune Đất Mũi, with a name. */
    public String officer(String name) {
        Answer appointed = agency.post("/api/training/v1/officers", """
                {"agency":"commune_pc","level":"COMMUNE","unit":"32248","from":"2025-07-01",
                 "person":{"name":"%s","contact":"0290 3 123 456"}}
                """.formatted(name));
        assertThat(appointed.status()).as(appointed.text()).isEqualTo(201);
        return appointed.id();
    }

    /** Somebody of an entity, unnamed. */
    public String person(String entityId, String kind, String code) {
        Answer entered = agency.post(
                "/api/training/v1/entities/" + entityId + "/trainees",
                "{\"kind\":\"%s\",\"code\":\"%s\"}".formatted(kind, code));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        return entered.id();
    }

    /** Ids of those in that state, in their order. */
    public List<String> in(String state) {
        return agency.get(path() + "/enrolments?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("state").asString().equals(state))
                .map(one -> one.get("traineeId").asString())
                .collect(Collectors.toList());
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
