package vn.ocop.rating.council;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ocop.rating.council.CouncilFlow.faults;
import static vn.ocop.rating.council.CouncilFlow.json;
import static vn.ocop.rating.council.CouncilFlow.ok;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import vn.ocop.rating.recognition.Level;
import vn.ocop.rating.recognition.Round;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

/** Councils over HTTP, under the regulation that ships with the service. */
@ServiceTest
@Import(KnownDossiers.Config.class)
class CouncilServiceTest {
    private static final String COMMENT = "Nguyên liệu rõ nguồn gốc Rạch Gốc";
    private static final Map<String, String> BEST = Written.best(Written.set(8));
    /** Eighty points: with the minimums of 4★, without those of 5★. */
    private static final Map<String, String> GOOD =
            with(BEST, Map.of("4.1", "3", "7", "3", "1.2", "0", "4.2", "0", "4.3", "1", "6.2", "none", "11", "1"));

    @Autowired
    KnownDossiers dossiers;

    @Value("${local.server.port}")
    int port;

    private Api api;

    @BeforeEach
    void open() {
        api = Api.at(port);
    }

    @Test
    void nobody_sees_a_sheet_of_another_before_the_session_is_closed() {
        String shrimp = dossiers.driedShrimp(Round.FIRST);
        String tourism = dossiers.tourism();
        CouncilFlow council = council(5).planned(shrimp, tourism).opened();
        council.allSign(shrimp, GOOD);
        ok(council.endRound(shrimp));

        for (Api by : List.of(council.as("chair"), council.as("member3"), api.office(), api.auditor())) {
            JsonNode seen = council.see(by, shrimp);
            assertThat(seen.has("rounds")).isFalse();
            assertThat(seen.has("result")).isFalse();
            assertThat(seen.path("signed").asInt()).isEqualTo(5);
            Answer history = by.get(council.evaluation(shrimp) + "/history");
            assertThat(history.status()).isEqualTo(403);
            assertThat(history.rule()).isEqualTo("sheets-are-secret");
            assertThat(ok(by.get(CouncilFlow.PATH + "/" + council.id + "/history"))
                            .text())
                    .doesNotContain("Nhận xét");
        }
        assertThat(council.see(api.office(), shrimp).toString()).doesNotContain("Nhận xét");
        assertThat(council.see(council.as("member3"), shrimp).findValuesAsString("account"))
                .containsOnly(council.account("member3"));

        Map<String, String> best = Written.best(Written.set(26));
        council.allSign(tourism, best);
        ok(council.endRound(tourism));
        await().untilAsserted(() -> assertThat(council.state()).isEqualTo("CLOSED"));

        JsonNode seen = council.see(council.as("member3"), shrimp);
        assertThat(seen.path("rounds").get(0).path("sheets").size()).isEqualTo(5);
        assertThat(seen.path("result").path("star").asInt()).isEqualTo(4);
        assertThat(ok(api.auditor().get(council.evaluation(shrimp) + "/history"))
                        .json()
                        .path("items")
                        .size())
                .isGreaterThan(10);
    }

    @Test
    void a_result_tells_mean_parts_spread_minimums_and_star_and_reaches_the_dossier() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(7).planned(dossier).opened();
        List<String> voters = council.voters();
        voters.subList(0, 4).forEach(account -> council.signed(account, dossier, with(BEST, Map.of("7", "1"))));
        voters.subList(4, 7).forEach(account -> council.signed(account, dossier, BEST));
        ok(council.endRound(dossier));
        ok(council.close());

        JsonNode result = council.see(api.auditor(), dossier).path("result");
        assertThat(result.path("mean").decimalValue()).isEqualByComparingTo("97.7142");
        assertThat(result.path("sum").asInt()).isEqualTo(684);
        assertThat(result.path("band").asInt()).isEqualTo(5);
        assertThat(result.path("star").asInt()).isEqualTo(3);
        assertThat(result.path("missed").get(0).path("criterion").asString()).isEqualTo("7");
        JsonNode seven = result.path("criteria")
                .valueStream()
                .filter(criterion -> criterion.path("criterion").asString().equals("7"))
                .findFirst()
                .orElseThrow();
        assertThat(seven.path("spread").asInt()).isEqualTo(4);
        await().untilAsserted(
                        () -> assertThat(conclusion(dossier).result().star()).isEqualTo(3));
        assertThat(conclusion(dossier).level()).isEqualTo(Level.PROVINCE);
        assertThat(conclusion(dossier).sessionId()).isEqualTo(council.id);
        assertThat(dossiers.taken).contains(dossier);
    }

    @Test
    void a_signed_sheet_never_changes_and_an_incomplete_one_is_not_signed() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(5).planned(dossier).opened();
        String member = council.account("member3");
        assertThat(council.sign(member, dossier).rule()).isEqualTo("no-sheet");
        Map<String, String> part = new LinkedHashMap<>(BEST);
        part.remove("7");
        part.remove("9");
        ok(council.save(member, dossier, part, COMMENT));
        assertThat(faults(council.sign(member, dossier))).containsExactly("marks.7 required", "marks.9 required");

        council.signed(member, dossier, BEST);

        assertThat(ok(council.sign(member, dossier)).status()).isEqualTo(200);
        Answer refused = council.save(member, dossier, GOOD, COMMENT);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rule()).isEqualTo("sheet-signed");
        assertThat(council.see(council.as("member3"), dossier).path("ownTotal").asInt())
                .isEqualTo(100);
    }

    @Test
    void choices_that_can_not_be_are_refused_with_their_places() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(5).planned(dossier).opened();

        Answer refused =
                council.as("chair").put(council.evaluation(dossier) + "/sheet", """
                        {"marks":[{"criterion":"1.1","option":"9"},{"criterion":"99","option":"1"},
                                  {"criterion":"5.1","option":"0"},{"criterion":"5.2","option":"2"},
                                  {"criterion":"7","option":"1","comment":"%s"}],
                         "grounds":["no-such-ground"]}
                        """.formatted("x".repeat(2_001)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "marks[0].option unknown",
                        "marks[1].criterion unknown",
                        "marks[3].criterion not-applicable",
                        "marks[4].comment too-long",
                        "grounds[0] unknown");
    }

    @Test
    void who_does_not_sit_in_the_council_is_refused() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(5).planned(dossier).opened();
        Api stranger = api.as(TestTokens.as("stranger").roles("council"));

        for (Answer answer : List.of(
                stranger.get(CouncilFlow.PATH + "/" + council.id),
                stranger.get(council.evaluation(dossier)),
                stranger.put(council.evaluation(dossier) + "/sheet", "{}"),
                stranger.post(council.evaluation(dossier) + "/sheet/sign", ""),
                stranger.post(CouncilFlow.PATH + "/" + council.id + "/close", ""))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        }
        assertThat(council.as("member3")
                        .post(council.evaluation(dossier) + "/close", "")
                        .rule())
                .isEqualTo("not-leading-council");
        assertThat(stranger.get(CouncilFlow.PATH).json().path("items").size()).isZero();
        assertThat(council.as("member3")
                        .get(CouncilFlow.PATH)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_conflict_of_nobody_in_nothing_is_refused_with_all_that_is_missing() {
        CouncilFlow council = council(8).planned(dossiers.driedShrimp(Round.FIRST));

        Answer refused = council.declare(api.office(), Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("\"account\"", "\"dossierId\"", "\"ground\"");
    }

    @Test
    void a_member_with_a_declared_conflict_does_not_score() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(8).planned(dossier);
        ok(council.declare(
                council.as("member3"),
                Map.of("dossierId", dossier, "account", council.account("member3"), "ground", "RELATIVE")));
        assertThat(council.declare(
                                council.as("member4"),
                                Map.of(
                                        "dossierId",
                                        dossier,
                                        "account",
                                        council.account("member5"),
                                        "ground",
                                        "RELATIVE"))
                        .rule())
                .isEqualTo("conflict-of-another");
        council.opened();
        council.signed(council.account("member4"), dossier, BEST);
        ok(council.declare(
                council.as("member4"), Map.of("dossierId", dossier, "agency", "sở 4", "ground", "OWN_AGENCY")));

        assertThat(council.save(council.account("member3"), dossier, GOOD, COMMENT)
                        .rule())
                .isEqualTo("conflict-of-interest");
        assertThat(council.save(council.account("member4"), dossier, GOOD, COMMENT)
                        .rule())
                .isEqualTo("conflict-of-interest");
        JsonNode seen = council.see(api.office(), dossier);
        assertThat(seen.path("voters").asInt()).isEqualTo(6);
        assertThat(seen.path("signed").asInt()).isZero();

        ok(council.declare(
                api.office(),
                Map.of("dossierId", dossier, "account", council.account("member5"), "ground", "RELATIVE")));
        for (String name : List.of("chair", "secretary", "member6", "member7", "member8")) {
            council.signed(council.account(name), dossier, BEST);
        }
        assertThat(council.endRound(dossier).rule()).isEqualTo("quorum-missing");
    }

    @Test
    void totals_too_far_apart_are_scored_again_and_stand_with_a_remark_after_the_last_round() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(5).planned(dossier).opened();
        List<String> voters = council.voters();
        council.signed(voters.getFirst(), dossier, GOOD);
        voters.subList(1, 5).forEach(account -> council.signed(account, dossier, BEST));

        assertThat(ok(council.endRound(dossier)).json().path("round").asInt()).isEqualTo(2);

        JsonNode seen = council.see(council.as("chair"), dossier);
        assertThat(seen.path("signed").asInt()).isZero();
        assertThat(seen.has("own")).isFalse();
        assertThat(seen.path("earlier").get(0).path("spread").asInt()).isEqualTo(100 - total(GOOD));
        assertThat(seen.path("earlier").get(0).path("own").path("account").asString())
                .isEqualTo(council.account("chair"));
        assertThat(council.endRound(dossier).rule()).isEqualTo("signatures-missing");

        council.signed(voters.getFirst(), dossier, GOOD);
        voters.subList(1, 5).forEach(account -> council.signed(account, dossier, BEST));
        ok(council.endRound(dossier));
        await().untilAsserted(() -> assertThat(conclusion(dossier).remarks()).containsExactly("spread-too-wide"));
        assertThat(council.see(api.auditor(), dossier).path("rounds").size()).isEqualTo(2);
    }

    @Test
    void a_session_without_quorum_or_chair_is_not_opened() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(8).planned(dossier);
        List<String> withoutChair = council.voters().subList(3, 8);

        assertThat(faults(council.open(withoutChair)))
                .containsExactlyInAnyOrder(
                        "present quorum", "present chair-missing", "agenda." + dossier + " quorum-of-dossier");
        assertThat(faults(council.open(List.of("stranger")))).contains("present not-a-member");
        assertThat(council.save(council.account("chair"), dossier, BEST, COMMENT)
                        .rule())
                .isEqualTo("not-being-scored");

        ok(council.open(council.voters().subList(0, 6)));
        assertThat(council.save(council.account("member8"), dossier, BEST, COMMENT)
                        .rule())
                .isEqualTo("not-present");
    }

    @Test
    void a_small_council_and_dossiers_that_are_not_ready_are_refused() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(4).planned(dossier);
        assertThat(faults(council.open(council.voters()))).contains("members too-few-members");
        assertThat(faults(council(5).plan("nothing"))).containsExactly("dossierIds[0] dossier-not-ready");

        dossiers.withdraw(dossier);
        assertThat(faults(council.open(council.voters()))).containsExactly("dossierIds[0] dossier-not-ready");
    }

    @Test
    void a_closed_session_refuses_everything() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(5).planned(dossier).opened();
        assertThat(council.close().rule()).isEqualTo("agenda-not-settled");
        council.allSign(dossier, GOOD);
        ok(council.endRound(dossier));
        ok(council.close());

        assertThat(council.save(council.account("chair"), dossier, BEST, COMMENT)
                        .rule())
                .isEqualTo("session-not-open");
        assertThat(council.endRound(dossier).rule()).isEqualTo("session-not-open");
        assertThat(council.open(council.voters()).rule()).isEqualTo("session-not-planned");
        assertThat(api.office()
                        .post(CouncilFlow.PATH + "/" + council.id + "/cancel", "{\"reason\":\"Hoãn\"}")
                        .rule())
                .isEqualTo("session-not-planned");
        assertThat(ok(council.close()).json().path("state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void a_dossier_is_in_one_session_at_a_time_and_free_again_after_it_is_cancelled() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow first = council(5).planned(dossier).opened();
        assertThat(council(5).plan(dossier).rule()).isEqualTo("dossier-in-another-session");

        ok(api.office().post(CouncilFlow.PATH + "/" + first.id + "/cancel", "{\"reason\":\"Bão\"}"));

        await().untilAsserted(() -> assertThat(dossiers.released).contains(dossier));
        assertThat(first.save(first.account("chair"), dossier, BEST, COMMENT).rule())
                .isEqualTo("session-not-open");
        ok(council(5).plan(dossier));
    }

    @Test
    void a_planned_session_is_planned_anew_by_who_has_read_it() {
        String one = dossiers.driedShrimp(Round.FIRST);
        String other = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(5).planned(one);
        String path = CouncilFlow.PATH + "/" + council.id;
        String plan = json(council.plan(SessionKind.MEETING, null, List.of(other)));

        assertThat(api.office().put(path, plan).status()).isEqualTo(428);
        assertThat(api.office().ifMatch(7).put(path, plan).status()).isEqualTo(412);
        assertThat(ok(api.office().ifMatch(1).put(path, plan))
                        .json()
                        .path("agenda")
                        .findValuesAsString("dossierId"))
                .containsExactly(other);
        council.opened();
        assertThat(api.office().ifMatch(3).put(path, plan).rule()).isEqualTo("session-not-planned");
    }

    @Test
    void the_advisory_team_speaks_before_the_session_and_is_never_counted() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(5)
                .seat("adviser", "Chi cục Phát triển nông thôn", Seat.ADVISER)
                .planned(dossier);
        String adviser = council.account("adviser");
        council.signed(adviser, dossier, GOOD);
        assertThat(council.see(council.as("chair"), dossier).path("advice").size())
                .isZero();
        council.opened();

        assertThat(council.see(council.as("chair"), dossier).path("advice").size())
                .isEqualTo(1);
        assertThat(council.save(adviser, dossier, BEST, COMMENT).rule()).isEqualTo("advice-is-over");
        council.allSign(dossier, BEST);
        ok(council.endRound(dossier));
        await().untilAsserted(() ->
                assertThat(conclusion(dossier).result().mean().count()).isEqualTo(5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void written_opinions_count_if_they_agree_and_lead_to_a_meeting_if_not(boolean agree) {
        String dossier = dossiers.driedShrimp(Round.REASSESSMENT);
        CouncilFlow council = council(5).writing("2099-01-01", dossier);
        ok(council.open(List.of()));
        List<String> voters = council.voters();
        council.signed(voters.getFirst(), dossier, agree ? BEST : with(BEST, Map.of("7", "3")));
        voters.subList(1, 5).forEach(account -> council.signed(account, dossier, BEST));
        ok(council.endRound(dossier));

        if (agree) {
            await().untilAsserted(() ->
                    assertThat(conclusion(dossier).result().star()).isEqualTo(5));
        } else {
            await().untilAsserted(() -> assertThat(dossiers.released).contains(dossier));
            assertThat(council.see(api.auditor(), dossier).path("state").asString())
                    .isEqualTo("UNSETTLED");
            assertThat(dossiers.conclusions)
                    .noneMatch(conclusion -> conclusion.dossierId().equals(dossier));
        }
    }

    @Test
    void a_first_dossier_needs_a_meeting() {
        CouncilFlow council = council(5).writing("2099-01-01", dossiers.driedShrimp(Round.FIRST));

        assertThat(faults(council.open(List.of()))).anyMatch(fault -> fault.endsWith("meeting-required"));
    }

    @Test
    void what_was_interrupted_between_the_closing_and_the_dossier_is_made_up_for() {
        String dossier = dossiers.driedShrimp(Round.FIRST);
        CouncilFlow council = council(5).planned(dossier).opened();
        council.allSign(dossier, GOOD);
        dossiers.failures.set(3);

        ok(council.endRound(dossier));

        await().untilAsserted(
                        () -> assertThat(conclusion(dossier).result().star()).isEqualTo(4));
        assertThat(dossiers.failures).hasValue(0);
    }

    @Test
    void two_councils_of_seven_score_at_the_same_moment_and_nothing_is_lost() throws Exception {
        List<CouncilFlow> councils = List.of(council(7), council(7));
        Map<CouncilFlow, String> scored =
                councils.stream().collect(toMap(Function.identity(), _ -> dossiers.driedShrimp(Round.FIRST)));
        scored.forEach((council, dossier) -> council.planned(dossier).opened());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> members = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            scored.forEach((council, dossier) -> council.voters()
                    .forEach(account -> members.add(threads.submit(() -> {
                        start.await();
                        return score(council, account, dossier);
                    }))));
            start.countDown();
        }
        for (Future<Integer> member : members) {
            assertThat(member.get()).isEqualTo(200);
        }

        for (CouncilFlow council : councils) {
            String dossier = scored.get(council);
            assertThat(council.see(api.office(), dossier).path("signed").asInt())
                    .isEqualTo(7);
            ok(council.endRound(dossier));
            ok(council.close());
            JsonNode sheets =
                    council.see(api.auditor(), dossier).path("rounds").get(0).path("sheets");
            assertThat(sheets.valueStream().map(sheet -> sheet.path("account").asString()))
                    .containsExactlyInAnyOrderElementsOf(council.voters());
            for (JsonNode sheet : sheets) {
                assertThat(sheet.path("marks").size()).isEqualTo(BEST.size());
                assertThat(sheet.path("marks").findValuesAsString("comment"))
                        .containsOnly("bản cuối của " + sheet.path("account").asString());
            }
            await().untilAsserted(() ->
                    assertThat(conclusion(dossier).result().mean().count()).isEqualTo(7));
        }
    }

    /** Many drafts, then a signature: every answer must be 200. */
    private static int score(CouncilFlow council, String account, String dossier) {
        Map<String, String> draft = new LinkedHashMap<>();
        for (Map.Entry<String, String> choice : BEST.entrySet()) {
            draft.put(choice.getKey(), choice.getValue());
            if (draft.size() % 8 == 0) {
                ok(council.save(account, dossier, draft, "bản nháp"));
            }
        }
        ok(council.save(account, dossier, draft, "bản cuối của " + account));
        return council.sign(account, dossier).status();
    }

    private CouncilFlow council(int scoring) {
        return new CouncilFlow(api, scoring);
    }

    private Conclusion conclusion(String dossier) {
        return dossiers.conclusions.stream()
                .filter(conclusion -> conclusion.dossierId().equals(dossier))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no conclusion on " + dossier));
    }

    private static int total(Map<String, String> choices) {
        return Written.sheet("", choices, List.of()).card(Written.set(8)).total();
    }

    private static Map<String, String> with(Map<String, String> choices, Map<String, String> other) {
        Map<String, String> changed = new LinkedHashMap<>(choices);
        changed.putAll(other);
        return changed;
    }
}
