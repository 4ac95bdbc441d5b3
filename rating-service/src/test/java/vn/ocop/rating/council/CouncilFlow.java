package vn.ocop.rating.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.TestTokens;

/** A council over HTTP: a chair, a secretary, members and whoever else is added. */
public final class CouncilFlow {
    public static final String PATH = "/api/rating/v1/council-sessions";
    private static final JsonMapper JSON = new JsonMapper();
    final Api api;
    final List<Member> members = new ArrayList<>();
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    public String id;

    public CouncilFlow(Api api, int scoring) {
        this.api = api;
        seat("chair", "UBND tỉnh Cà Mau", Seat.CHAIR);
        seat("secretary", "Văn phòng OCOP tỉnh", Seat.SECRETARY);
        for (int i = 3; i <= scoring; i++) {
            seat("member" + i, "Sở " + i, Seat.MEMBER);
        }
    }

    CouncilFlow seat(String name, String agency, Seat seat) {
        members.add(new Member(account(name), agency, seat));
        return this;
    }

    String account(String name) {
        return name + "." + tag;
    }

    /** The member of that name. */
    Api as(String name) {
        return asAccount(account(name));
    }

    Api asAccount(String account) {
        return api.as(TestTokens.as(account).roles("council"));
    }

    /** Accounts of those who score. */
    List<String> voters() {
        return members.stream()
                .filter(member -> member.seat() != Seat.ADVISER)
                .map(Member::account)
                .toList();
    }

    Answer plan(String... dossiers) {
        return api.office().post(PATH, json(plan(SessionKind.MEETING, null, List.of(dossiers))));
    }

    Map<String, Object> plan(SessionKind kind, String deadline, List<String> dossiers) {
        Map<String, Object> plan = new LinkedHashMap<>(Map.of(
                "level", "PROVINCE", "kind", kind, "date", "2026-11-20", "members", members, "dossierIds", dossiers));
        if (deadline != null) {
            plan.put("deadline", deadline);
        }
        return plan;
    }

    public CouncilFlow planned(String... dossiers) {
        id = ok(plan(dossiers)).id();
        return this;
    }

    CouncilFlow writing(String deadline, String... dossiers) {
        id = ok(api.office().post(PATH, json(plan(SessionKind.WRITTEN, deadline, List.of(dossiers)))))
                .id();
        return this;
    }

    /** Opened with everybody there. */
    public CouncilFlow opened() {
        ok(open(voters()));
        return this;
    }

    Answer open(List<String> present) {
        return api.office().post(PATH + "/" + id + "/open", json(Map.of("present", present)));
    }

    Answer declare(Api by, Map<String, String> conflict) {
        return by.post(PATH + "/" + id + "/conflicts", json(conflict));
    }

    Answer save(String account, String dossier, Map<String, String> choices, String comment) {
        List<Map<String, String>> marks = choices.entrySet().stream()
                .map(choice -> Map.of("criterion", choice.getKey(), "option", choice.getValue(), "comment", comment))
                .toList();
        return asAccount(account).put(evaluation(dossier) + "/sheet", json(Map.of("marks", marks)));
    }

    Answer sign(String account, String dossier) {
        return asAccount(account).post(evaluation(dossier) + "/sheet/sign", "");
    }

    /** Everybody who scores signs the same choices. */
    public void allSign(String dossier, Map<String, String> choices) {
        voters().forEach(account -> signed(account, dossier, choices));
    }

    void signed(String account, String dossier, Map<String, String> choices) {
        ok(save(account, dossier, choices, "Nhận xét"));
        ok(sign(account, dossier));
    }

    public Answer endRound(String dossier) {
        return api.office().post(evaluation(dossier) + "/close", "");
    }

    public Answer close() {
        return api.office().post(PATH + "/" + id + "/close", "");
    }

    JsonNode see(Api by, String dossier) {
        return ok(by.get(evaluation(dossier))).json();
    }

    String state() {
        return api.office().get(PATH + "/" + id).json().path("state").asString();
    }

    String evaluation(String dossier) {
        return PATH + "/" + id + "/evaluations/" + dossier;
    }

    public static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(List.of(200, 201));
        return answer;
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Fields that a refusal names, with their rules. */
    static List<String> faults(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " "
                        + error.path("rule").asString())
                .collect(Collectors.toList());
    }
}
