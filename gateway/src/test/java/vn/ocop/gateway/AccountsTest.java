package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.ocop.gateway.Gateway.Answer;
import vn.ocop.gateway.Gateway.Call;

/** Accounts, managed by an administrator over the API. */
class AccountsTest {
    private static final String ACCOUNTS = "/api/gateway/v1/accounts";
    private static final String ENTITY = "0198c0de-5f00-7000-8000-000000000001";
    private static Gateway gateway;
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static String admin;

    @BeforeAll
    static void start() {
        gateway = Gateway.demo();
        admin = gateway.token("admin");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    static Stream<Arguments> everyRoleAtEveryDoor() {
        List<String> accounts =
                List.of("office", "commune.dat-mui", "council.1", "training", "trade", "auditor", "admin");
        List<String> doors = List.of(
                "GET " + ACCOUNTS,
                "POST " + ACCOUNTS,
                "GET " + ACCOUNTS + "/office",
                "GET " + ACCOUNTS + "/office/history",
                "PUT " + ACCOUNTS + "/office",
                "POST " + ACCOUNTS + "/nobody/password",
                "GET /api/gateway/v1/keys");
        return accounts.stream().flatMap(account -> doors.stream().map(door -> Arguments.of(account, door)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAtEveryDoor")
    void onlyAnAdministratorPasses(String account, String door) {
        String[] methodAndPath = door.split(" ", 2);
        Call call =
                gateway.call(methodAndPath[0], methodAndPath[1]).token(TOKENS.computeIfAbsent(account, gateway::token));
        int status =
                (methodAndPath[0].equals("GET") ? call : call.json("{}")).send().status();

        if (account.equals("admin")) {
            assertThat(status).isNotIn(401, 403);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @Test
    void aProducersAccountActsForItsEntityAndSignsInWithTheGivenPassword() {
        Answer created = create("""
                {"name": "producer.%s", "fullName": "HTX Tân Phát Lợi", "roles": ["producer"],
                 "agency": "ocop_entities", "entities": ["%s"], "password": "%s"}""".formatted(ENTITY, ENTITY, Gateway.PASSWORD));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(ACCOUNTS + "/producer." + ENTITY);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.body()).doesNotContain("argon2").doesNotContain(Gateway.PASSWORD);
        JsonNode claims = Gateway.claims(gateway.token("producer." + ENTITY));
        assertThat(claims.get("entities").get(0).asString()).isEqualTo(ENTITY);
        assertThat(claims.get("roles").get(0).asString()).isEqualTo("producer");
    }

    @Test
    void withoutAPasswordOneIsMadeUpAndShownOnce() {
        Answer created = create("{\"name\": \"new.officer\", \"roles\": [\"training\"]}");
        String password = created.json().get("password").asString();

        assertThat(gateway.fetchToken("new.officer", password).status()).isEqualTo(200);
        assertThat(gateway.get(ACCOUNTS + "/new.officer", admin).json().has("password"))
                .isFalse();
    }

    @Test
    void aNameIsGivenOnceButTheSameRequestMayBeRepeated() {
        String body = "{\"name\": \"twice\", \"roles\": [\"trade\"], \"password\": \"" + Gateway.PASSWORD + "\"}";
        Answer first = post(ACCOUNTS, body).header("Idempotency-Key", "k-1").send();
        Answer again = post(ACCOUNTS, body).header("Idempotency-Key", "k-1").send();
        Answer other = post(ACCOUNTS, body).header("Idempotency-Key", "k-2").send();

        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("type").asString()).isEqualTo("urn:problem:name-taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name | {\"name\": \"Ông Ba\", \"roles\": [\"trade\"]} | account-name",
                "name | {\"roles\": [\"trade\"]} | account-name",
                "name | {\"name\": \"portal\", \"roles\": [\"trade\"]} | name-reserved",
                "name | {\"name\": \"system\", \"roles\": [\"trade\"]} | name-reserved",
                "roles | {\"name\": \"ab\"} | required",
                "roles | {\"name\": \"ab\", \"roles\": [\"admin\", \"auditor\"]} | admin-alone",
                "units | {\"name\": \"ab\", \"roles\": [\"commune\"]} | role-needs-units",
                "units | {\"name\": \"ab\", \"roles\": [\"commune\"], \"units\": [\"Đất Mũi\"]} | unit",
                "entities | {\"name\": \"ab\", \"roles\": [\"producer\"]} | role-needs-entities",
                "entities | {\"name\": \"ab\", \"roles\": [\"producer\"], \"entities\": [\"a b\"]} | entity",
                "agency | {\"name\": \"ab\", \"roles\": [\"trade\"], \"agency\": \"Sở\"} | agency",
                "password | {\"name\": \"ab\", \"roles\": [\"trade\"], \"password\": \"short\"} | password-length",
                "password | {\"name\": \"ab\", \"roles\": [\"trade\"], \"password\": \"matkhau-2026-oc\"} | password-simple",
                "password | {\"name\": \"thanh\", \"roles\": [\"trade\"], \"password\": \"thanh-7-tuoi-roi\"} | password-name",
            })
    void anAccountThatBreaksARuleIsRefusedAndTheFieldNamed(String field, String body, String rule) {
        Answer refused = create(body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").valueStream()).anySatisfy(error -> {
            assertThat(error.get("field").asString()).isEqualTo(field);
            assertThat(error.get("rule").asString()).isEqualTo(rule);
            assertThat(error.get("message").asString()).isNotEqualTo(rule);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\": \"ab\", \"roles\": [\"king\"]} | roles | one-of",
                "{\"name\": \"ab\", \"colour\": \"red\"} | colour | unknown-field",
                "{\"name\": | body | not-json",
                "{\"name\": \"ab\", \"roles\": 7} | roles | wrong-type",
                "[] | body | wrong-type",
            })
    void aBodyThatCantBeReadIsRefusedAndTheFieldNamed(String body, String field, String rule) {
        Answer refused = create(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("field").asString()).startsWith(field);
        assertThat(refused.json().get("errors").get(0).get("rule").asString()).isEqualTo(rule);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        create("{\"name\": \"versioned\", \"roles\": [\"training\"]}");
        String change = "{\"roles\": [\"trade\"]}";
        String path = ACCOUNTS + "/versioned";

        assertThat(put(path, change).send().status()).isEqualTo(428);
        assertThat(put(path, change).header("If-Match", "*").send().status()).isEqualTo(400);
        Answer changed = put(path, change).header("If-Match", "\"1\"").send();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        Answer stale = put(path, change).header("If-Match", "\"1\"").send();
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("detail").asString()).contains("2");
        assertThat(put(path, change).header("If-Match", "\"2\"").send().header("ETag"))
                .as("the same state again changes nothing")
                .isEqualTo("\"2\"");
    }

    @Test
    void otherRightsEndTheTokensGivenOutBeforeAtOnce() {
        create("{\"name\": \"moving\", \"roles\": [\"commune\"], \"units\": [\"32248\"], \"password\": \"%s\"}"
                .formatted(Gateway.PASSWORD));
        String before = gateway.token("moving");
        assertThat(gateway.get("/api/registry/v1/products", before).status()).isEqualTo(200);

        put(ACCOUNTS + "/moving", "{\"roles\": [\"commune\"], \"units\": [\"32236@2025-06-30\"]}")
                .header("If-Match", "\"1\"")
                .send();

        assertThat(gateway.get("/api/registry/v1/products", before).status()).isEqualTo(401);
        String after = gateway.token("moving");
        assertThat(gateway.get("/api/registry/v1/products", after).status()).isEqualTo(200);
    }

    @Test
    void aDisabledAccountIsShutOutAtOnceEvenAfterARestart() {
        create("{\"name\": \"leaving\", \"roles\": [\"trade\"], \"password\": \"" + Gateway.PASSWORD + "\"}");
        String token = gateway.token("leaving");
        assertThat(gateway.get("/api/trade/v1/fairs", token).status()).isEqualTo(200);

        put(ACCOUNTS + "/leaving", "{\"roles\": [\"trade\"], \"disabled\": true}")
                .header("If-Match", "\"1\"")
                .send();

        assertThat(gateway.get("/api/trade/v1/fairs", token).status()).isEqualTo(401);
        assertThat(gateway.fetchToken("leaving", Gateway.PASSWORD).status()).isEqualTo(401);
        gateway.restart();
        assertThat(gateway.get("/api/trade/v1/fairs", token).status()).isEqualTo(401);
        assertThat(gateway.get("/api/gateway/v1/accounts", admin).status()).isEqualTo(200);
    }

    @Test
    void anAdministratorCantLockOutHimself() {
        String etag = gateway.get(ACCOUNTS + "/admin", admin).header("ETag");

        assertThat(put(ACCOUNTS + "/admin", "{\"roles\": [\"admin\"], \"disabled\": true}")
                        .header("If-Match", etag)
                        .send()
                        .status())
                .isEqualTo(409);
        assertThat(put(ACCOUNTS + "/admin", "{\"roles\": [\"auditor\"]}")
                        .header("If-Match", etag)
                        .send()
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theHistoryTellsWhoChangedWhatWithoutAnyPassword() {
        create("{\"name\": \"watched\", \"roles\": [\"training\"], \"password\": \"" + Gateway.PASSWORD + "\"}");
        Answer disabled = put(ACCOUNTS + "/watched", "{\"roles\": [\"training\"], \"disabled\": true}")
                .header("If-Match", "\"1\"")
                .header("X-Request-Id", "disable-watched")
                .send();
        put(ACCOUNTS + "/watched", "{\"roles\": [\"training\"]}")
                .header("If-Match", disabled.header("ETag"))
                .send();
        String made = post(ACCOUNTS + "/watched/password", "{}")
                .send()
                .json()
                .get("password")
                .asString();

        Answer history = gateway.get(ACCOUNTS + "/watched/history", admin);
        assertThat(history.json().get("items").valueStream().map(c -> c.get("what")
                        .asString()))
                .containsExactly("created", "disabled", "enabled", "password-reset");
        JsonNode second = history.json().get("items").get(1);
        assertThat(second.get("by").asString()).isEqualTo("admin");
        assertThat(second.get("requestId").asString()).isEqualTo("disable-watched");
        assertThat(second.get("before").asString()).contains("disabled=false");
        assertThat(second.get("after").asString()).contains("disabled=true");
        assertThat(history.body()).doesNotContain(Gateway.PASSWORD, made, "argon2");
    }

    @Test
    void everybodyMayChangeTheirOwnPasswordButMustKnowTheOldOne() {
        create("{\"name\": \"careful\", \"roles\": [\"auditor\"], \"password\": \"" + Gateway.PASSWORD + "\"}");
        String token = gateway.token("careful");
        assertThat(gateway.get("/api/gateway/v1/me", token).json().get("name").asString())
                .isEqualTo("careful");

        String body = "{\"currentPassword\": \"%s\", \"newPassword\": \"rung-duoc-xanh-mai\"}";
        Answer wrong = gateway.call("POST", "/api/gateway/v1/me/password")
                .token(token)
                .json(body.formatted("wrong"))
                .send();
        Answer right = gateway.call("POST", "/api/gateway/v1/me/password")
                .token(token)
                .json(body.formatted(Gateway.PASSWORD))
                .send();

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(right.status()).isEqualTo(204);
        assertThat(gateway.get("/api/gateway/v1/me", token).status()).isEqualTo(401);
        assertThat(gateway.fetchToken("careful", Gateway.PASSWORD).status()).isEqualTo(401);
        assertThat(gateway.fetchToken("careful", "rung-duoc-xanh-mai").status()).isEqualTo(200);
    }

    @Test
    void theListComesInPagesInTheOrderOfNames() {
        List<String> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            JsonNode page = gateway.get(
                            ACCOUNTS + "?limit=5"
                                    + cursor.map(c -> "&cursor=" + c).orElse(""),
                            admin)
                    .json();
            assertThat(page.get("items").size()).isBetween(1, 5);
            page.get("items").forEach(account -> names.add(account.get("name").asString()));
            cursor = Optional.ofNullable(page.get("next"))
                    .filter(n -> !n.isNull())
                    .map(JsonNode::asString);
        } while (cursor.isPresent());

        assertThat(names).isSorted().doesNotHaveDuplicates().contains("admin", "council.1", "commune.dat-mui");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=201, limit", "limit=x, limit", "cursor=%25, cursor"})
    void aPageThatCantBeReadIsRefused(String query, String field) {
        Answer refused = gateway.get(ACCOUNTS + "?" + query, admin);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void anUnknownAccountIs404() {
        assertThat(gateway.get(ACCOUNTS + "/nobody", admin).status()).isEqualTo(404);
        assertThat(post(ACCOUNTS + "/nobody/password", "{}").send().status()).isEqualTo(404);
    }

    private static Answer create(String body) {
        return post(ACCOUNTS, body).send();
    }

    private static Call post(String path, String body) {
        return gateway.call("POST", path).token(admin).json(body);
    }

    private static Call put(String path, String body) {
        return gateway.call("PUT", path).token(admin).json(body);
    }
}
