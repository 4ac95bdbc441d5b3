package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.gateway.Gateway.Answer;

/** Outside the demo: no default password, and people's passwords fetch no tokens. */
class FirstAdministratorTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstAdministratorHasThePasswordOfTheFileAndServicesFetchTheirTokensThemselves() throws IOException {
        Path file = Files.writeString(folder.resolve("admin-password"), "rung-ngap-man-nam-can\n");
        try (Gateway gateway = Gateway.plain("ocop.gateway.sign-in.admin-password-file=" + file)) {
            Answer person = gateway.fetchToken("admin", "rung-ngap-man-nam-can");
            assertThat(person.status()).isEqualTo(400);
            assertThat(person.json().get("error").asString()).isEqualTo("unauthorized_client");

            assertThat(gateway.fetchToken("office", Gateway.PASSWORD).status()).isEqualTo(401);
            assertThat(SignInFlow.token(gateway, "admin", "rung-ngap-man-nam-can"))
                    .satisfies(admin -> {
                        String secret = gateway.call("POST", "/api/gateway/v1/accounts")
                                .token(admin)
                                .json("{\"name\": \"statistics\", \"kind\": \"service\", \"roles\": [\"auditor\"]}")
                                .send()
                                .json()
                                .get("password")
                                .asString();
                        Answer service = gateway.fetchToken("statistics", secret);
                        assertThat(service.status()).isEqualTo(200);
                        assertThat(Gateway.claims(service.json()
                                                .get("access_token")
                                                .asString())
                                        .get("sub")
                                        .asString())
                                .isEqualTo("statistics");
                    });
        }
    }

    @Test
    void theDemoWithoutAPasswordDoesNotStart() {
        assertThatThrownBy(() -> Gateway.plain("ocop.gateway.demo.accounts=true"))
                .hasStackTraceContaining("OCOP_DEMO_PASSWORD");
    }
}
