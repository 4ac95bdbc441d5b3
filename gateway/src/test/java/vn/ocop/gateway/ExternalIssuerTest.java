package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ocop.testing.TestTokens;

/** With an external issuer: its tokens are believed, the gateway issues none. */
class ExternalIssuerTest {
    private static final ServiceStub ISSUER = new ServiceStub("issuer");
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        ISSUER.behaves(
                exchange -> ServiceStub.answer(exchange, 200, """
                {"issuer": "%s", "jwks_uri": "%s"}""".formatted(ISSUER.uri(), TestTokens.jwkSetUri())));
        gateway = Gateway.plain(
                "ocop.gateway.external-issuer=" + ISSUER.uri(), "ocop.gateway.claims.roles=realm_access.roles");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        ISSUER.close();
    }

    @Test
    void itsTokensPassAndTheRolesAreReadFromWhereItPutsThem() {
        String token = TestTokens.as("nguyen.van.a")
                .issuer(ISSUER.uri())
                .claim("realm_access", Map.of("roles", List.of("office")))
                .signed();

        assertThat(gateway.get("/api/registry/v1/products", token).status()).isEqualTo(200);
        assertThat(gateway.get("/api/gateway/v1/accounts", token).status()).isEqualTo(403);
    }

    @Test
    void tokensOfAnotherIssuerExpiredOnesAndForgedOnesAreRefused() {
        TestTokens tokens = TestTokens.as("nguyen.van.a").issuer(ISSUER.uri());

        assertThat(gateway.get("/api/registry/v1/products", tokens.signedByAnotherKey())
                        .status())
                .isEqualTo(401);
        assertThat(gateway.get("/api/registry/v1/products", tokens.expired().signed())
                        .status())
                .isEqualTo(401);
        assertThat(gateway.get(
                                "/api/registry/v1/products",
                                TestTokens.as("a").issuer("http://another.test").signed())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theBuiltInServerIsOff() {
        String token = TestTokens.as("a")
                .issuer(ISSUER.uri())
                .claim("realm_access", Map.of("roles", List.of("admin")))
                .signed();

        assertThat(gateway.get("/oauth2/jwks", token).status()).isEqualTo(404);
        assertThat(gateway.get("/api/gateway/v1/accounts", token).status()).isEqualTo(404);
        assertThat(gateway.call("POST", "/oauth2/token")
                        .token(token)
                        .form("grant_type=client_credentials")
                        .send()
                        .status())
                .isEqualTo(404);
    }
}
