package vn.ocop.gateway;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Servers;

/** Who did what to accounts, who signed in or tried to, and what guessing comes to. */
@ExtendWith(OutputCaptureExtension.class)
class AuditTest {
    private static final String AUDIT = "/api/gateway/v1/audit";
    private static final String DATABASE = Servers.freshDatabase("gateway");
    private static final Duration PAUSE = Duration.ofSeconds(61);
    private static Gateway gateway;
    private static String auditor;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        gateway = Gateway.demo(
                "spring.mongodb.database=" + DATABASE,
                "ocop.gateway.sign-in.address-failures=12",
                "ocop.gateway.sign-in.longest-pause=1m");
        client = MongoClients.create(Servers.shared().mongoUri());
    }

    /** Past every pause and lock that another test left. */
    @BeforeEach
    void later() {
        gateway.moveOn(PAUSE);
        auditor = gateway.token("auditor");
    }

    @AfterAll
    static void stop() {
        client.close();
        gateway.close();
    }

    @Test
    void itTellsWhatWasDoneToAnAccountByWhomAndWhoSignedInFromWhere() {
        String admin = gateway.token("admin");
        gateway.call("POST", "/api/gateway/v1/accounts")
                .token(admin)
                .json("{\"name\": \"an.officer\", \"roles\": [\"training\"], \"password\": \"%s\"}"
                        .formatted(Gateway.PASSWORD))
                .send();
        gateway.fetchToken("an.officer", "not the password");
        gateway.moveOn(PAUSE);
        gateway.token("an.officer");

        List<JsonNode> told = items("?object=an.officer");

        assertThat(told)
                .extracting(each -> each.path("type").asString())
                .containsExactly("signed-in", "wrong-password", "created");
        assertThat(told)
                .extracting(each -> each.path("by").asString())
                .containsExactly("an.officer", "anonymous", "admin");
        assertThat(told.getFirst().path("reason").asString()).isEqualTo("127.0.0.1");
        assertThat(told.getLast().path("version").asLong()).isEqualTo(1);
        assertThat(items("?by=admin"))
                .extracting(each -> each.path("id").asString())
                .contains("an.officer", "admin");
    }

    @Test
    void aNameThatNobodyHasIsNotKeptButTheAttemptIs(CapturedOutput output) {
        long before =
                gateway.get(AUDIT + "/head", auditor).json().path("number").asLong();
        gateway.fetchToken("my-secret-password-1", "x");

        JsonNode latest = items("").getFirst();

        assertThat(latest.path("number").asLong()).isEqualTo(before + 1);
        assertThat(latest.path("type").asString()).isEqualTo("unknown-name");
        assertThat(latest.has("id")).isFalse();
        assertThat(output.getAll())
                .contains("sign-in failed account=(unknown) address=127.0.0.1")
                .doesNotContain("my-secret-password-1");
        assertThat(collection("sign_in_failures")
                        .find(eq("_id", "my-secret-password-1"))
                        .first())
                .isNull();
    }

    @Test
    void guessingFromOneAddressIsSlowedWhateverTheAccountsAndWhateverItCallsItself(CapturedOutput output) {
        for (int i = 0; i < 20; i++) {
            // Nobody is a trusted proxy here: the header is the guesser's own word.
            gateway.call("POST", "/oauth2/token")
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .basic("council." + (1 + i % 5), "guess")
                    .form("grant_type=client_credentials")
                    .send();
            if (i < 19) {
                gateway.moveOn(PAUSE);
            }
        }

        assertThat(gateway.fetchToken("training", Gateway.PASSWORD).status()).isEqualTo(401);
        assertThat(output.getAll())
                .contains("address slowed address=127.0.0.1")
                .doesNotContain("203.0.113.", "guess\n");
        assertThat(items("")).extracting(each -> each.path("type").asString()).contains("address-slowed");
        gateway.moveOn(PAUSE);
        assertThat(gateway.fetchToken("training", Gateway.PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"auditor, 200", "admin, 200", "office, 403", "trade, 403"})
    void inspectionAndAdministratorsReadItNobodyElse(String account, int status) {
        String token = gateway.token(account);
        for (String path : List.of("", "/head", "/verification")) {
            assertThat(gateway.get(AUDIT + path, token).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"/verification?number=1", "/verification?hash=00", "/verification?cursor=1.x", "?cursor=x", "?limit=0"})
    void whatItCantReadIsRefused(String question) {
        assertThat(gateway.get(AUDIT + question, auditor).status()).isEqualTo(400);
    }

    @Test
    void aHeadThatWasKeptIsHeldAgainstIt() {
        JsonNode head = gateway.get(AUDIT + "/head", auditor).json();
        String number = "?number=" + head.path("number").asLong() + "&hash=";

        assertThat(verified(number + head.path("hash").asString()).path("state").asString())
                .isEqualTo("WHOLE");
        assertThat(verified(number + "0".repeat(64))
                        .path("finding")
                        .path("flaw")
                        .asString())
                .isEqualTo("REWRITTEN");
        assertThat(verified("?number=999999&hash=" + "0".repeat(64))
                        .path("finding")
                        .path("flaw")
                        .asString())
                .isEqualTo("CUT_OFF");
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void whateverIsChangedPastTheGatewayIsFound(Tampering tampering) {
        List<Document> links = all("audit");
        List<Document> accounts = all("accounts");
        try {
            tampering.deed.accept(collection("audit"), collection("accounts"));

            JsonNode broken = verified("");

            assertThat(broken.path("state").asString()).isEqualTo("BROKEN");
            assertThat(broken.path("finding").path("flaw").asString()).isEqualTo(tampering.flaw);
            assertThat(broken.path("finding").path("words").asString())
                    .isNotBlank()
                    .doesNotContain("{", "null");
        } finally {
            putBack("audit", links);
            putBack("accounts", accounts);
        }
        assertThat(verified("").path("state").asString()).as("%s", verified("")).isEqualTo("WHOLE");
    }

    enum Tampering {
        FIELD("LINK_CHANGED", (links, _) -> links.updateOne(eq("_id", 2L), set("by", "somebody"))),
        UNREADABLE("LINK_UNREADABLE", (links, _) -> links.updateOne(eq("_id", 2L), set("at", "today"))),
        MIDDLE("LINK_MISSING", (links, _) -> links.deleteOne(eq("_id", 3L))),
        TAIL_WITH_CHANGES_OF_ACCOUNTS("VERSION_UNTOLD", (links, _) -> links.deleteMany(gte("_id", 4L))),
        ALL("VERSION_UNTOLD", (links, _) -> links.deleteMany(gt("_id", 0L))),
        RIGHTS_OF_AN_ACCOUNT(
                "STATE_CHANGED",
                (_, accounts) -> accounts.updateOne(eq("_id", "trade"), set("roles", List.of("admin")))),
        PASSWORD_OF_AN_ACCOUNT(
                "STATE_CHANGED",
                (_, accounts) -> accounts.updateOne(eq("_id", "admin"), set("password", "{argon2id}x"))),
        HISTORY_OF_AN_ACCOUNT(
                "HISTORY_CHANGED", (_, accounts) -> accounts.updateOne(eq("_id", "trade"), set("history.0.by", "x"))),
        RIGHTS_AND_HISTORY(
                "HISTORY_CHANGED",
                (_, accounts) -> accounts.updateOne(
                        eq("_id", "trade"), combine(set("roles", List.of("admin")), set("history.0.after", "x")))),
        ACCOUNT_DELETED("ACCOUNT_MISSING", (_, accounts) -> accounts.deleteOne(eq("_id", "trade"))),
        ACCOUNT_ADDED(
                "VERSION_UNTOLD",
                (_, accounts) -> accounts.insertOne(
                        new Document(accounts.find(eq("_id", "admin")).first())
                                .append("_id", "second")
                                .append("name", "second")));

        private final String flaw;
        private final BiConsumer<MongoCollection<Document>, MongoCollection<Document>> deed;

        Tampering(String flaw, BiConsumer<MongoCollection<Document>, MongoCollection<Document>> deed) {
            this.flaw = flaw;
            this.deed = deed;
        }
    }

    @Test
    void whatAKillKeptOutOfTheChainIsAdoptedAtTheNextStartAndMarkedSo() {
        JsonNode head = gateway.get(AUDIT + "/head", auditor).json();
        collection("accounts")
                .insertOne(new Document(
                                collection("accounts").find(eq("_id", "office")).first())
                        .append("_id", "late")
                        .append("name", "late"));
        gateway.restart();

        JsonNode late = items("?object=late").getFirst();

        assertThat(late.path("adopted").asBoolean()).isTrue();
        assertThat(late.path("number").asLong())
                .isGreaterThan(head.path("number").asLong());
        assertThat(verified("").path("state").asString()).isEqualTo("WHOLE");
    }

    private static JsonNode verified(String question) {
        return gateway.get(AUDIT + "/verification" + question, auditor).json();
    }

    private static List<JsonNode> items(String question) {
        return gateway.get(AUDIT + question, auditor)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static MongoCollection<Document> collection(String name) {
        return client.getDatabase(DATABASE).getCollection(name);
    }

    private static List<Document> all(String name) {
        return collection(name).find().into(new ArrayList<>());
    }

    private static void putBack(String name, List<Document> documents) {
        collection(name).deleteMany(new Document());
        collection(name).insertMany(documents);
    }
}
