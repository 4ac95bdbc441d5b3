package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The logs of the whole run, all processes and all tests before: no token, no password, nobody's number. */
@OnTheSharedSuite
@Order(Integer.MAX_VALUE - 2)
class LogsIT {
    private static final String PHONE = "0913579246";
    private static final String NUMBER = "096087654321";
    private static final String MAIL = "nguoi-dai-dien@example.vn";
    private static final String WRONG_PASSWORD = "khong-phai-mat-khau-9471";
    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}|(?i)Bearer [a-z0-9._-]{20}|Authorization:");
    private final Suite suite;

    LogsIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void no_log_has_a_token_a_password_or_the_number_of_a_person() throws IOException {
        Api office = Api.of(suite).as("office");
        // One is refused for its content, one can't be read, one has a wrong password.
        assertThat(office.post("/api/registry/v1/entities", entity(), "Idempotency-Key", "logs-1")
                        .status())
                .isBetween(400, 499);
        assertThat(office.post("/api/registry/v1/entities", entity() + "}", "Idempotency-Key", "logs-2")
                        .status())
                .isEqualTo(400);
        suite.shell("curl -s -u auditor:%s -d grant_type=client_credentials %s"
                .formatted(WRONG_PASSWORD, suite.gateway().resolve("/oauth2/token")));
        String password =
                Files.readString(suite.data().resolve("demo-password")).strip();

        Map<String, String> logs = logs();

        assertThat(logs.keySet()).contains("registry.log", "rating.log", "training.log", "trade.log", "gateway.log");
        assertThat(logs.get("gateway.log")).contains("sign-in failed account=auditor");
        assertThat(password).hasSizeGreaterThan(8);
        assertThat(logs).allSatisfy((log, text) -> {
            for (String secret : List.of(password, suite.token("office"), WRONG_PASSWORD, PHONE, NUMBER, MAIL)) {
                assertThat(text.contains(secret)).as("%s holds a secret", log).isFalse();
            }
            assertThat(TOKEN.matcher(text).results().map(found -> text.lines()
                            .filter(line -> line.contains(found.group()))
                            .findFirst()))
                    .as("%s holds tokens", log)
                    .isEmpty();
        });
    }

    /** The pattern finds what it is for. */
    @Test
    void a_token_in_a_log_would_be_found() {
        assertThat(TOKEN.matcher("GET /x " + suite.token("office")).find()).isTrue();
        assertThat(TOKEN.matcher("header authorization: Bearer abc.def.ghi").find())
                .isTrue();
        assertThat(TOKEN.matcher("no bearer token came").find()).isFalse();
    }

    private static String entity() {
        return """
                {"name": "", "type": "NOT_A_TYPE", "number": "%s",
                 "contact": {"phone": "%s", "email": "%s"}}""".formatted(NUMBER, PHONE, MAIL);
    }

    private Map<String, String> logs() throws IOException {
        Map<String, String> logs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(suite.data().resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                logs.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return logs;
    }
}
