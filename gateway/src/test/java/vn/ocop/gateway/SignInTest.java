package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.gateway.SignInFlow.BACK;
import static vn.ocop.gateway.SignInFlow.VERIFIER;
import static vn.ocop.gateway.SignInFlow.authorization;
import static vn.ocop.gateway.SignInFlow.code;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ocop.gateway.Gateway.Answer;

/** Signing in with a browser: authorization code with PKCE. */
class SignInTest {
    private static Gateway gateway;
    private SignInFlow portal;

    @BeforeAll
    static void start() {
        gateway = Gateway.demo();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void openBrowser() {
        portal = new SignInFlow(gateway);
    }

    @Test
    void aPersonSignsInAndTheCodeBecomesATokenAndAnIdToken() {
        Answer tokens = portal.exchange(codeAfterSignIn("commune.dat-mui"), VERIFIER);

        assertThat(tokens.status()).isEqualTo(200);
        JsonNode access = Gateway.claims(tokens.json().get("access_token").asString());
        assertThat(access.get("sub").asString()).isEqualTo("commune.dat-mui");
        assertThat(access.get("roles").get(0).asString()).isEqualTo("commune");
        JsonNode id = Gateway.claims(tokens.json().get("id_token").asString());
        assertThat(id.get("name").asString()).isEqualTo("Cán bộ xã Đất Mũi");
        assertThat(id.get("aud").asString()).isEqualTo("portal");
        String token = tokens.json().get("access_token").asString();
        assertThat(gateway.get("/api/registry/v1/products", token).status()).isEqualTo(200);
        assertThat(gateway.get("/userinfo", token).json().get("sub").asString()).isEqualTo("commune.dat-mui");
    }

    @Test
    void aCodeGivenOutBeforeARestartCanBeExchangedAfterIt() {
        String code = codeAfterSignIn("training");
        gateway.restart();

        assertThat(portal.exchange(code, VERIFIER).status()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnceAndItsSecondUseRevokesTheFirstToken() {
        String code = codeAfterSignIn("council.2");
        String token =
                portal.exchange(code, VERIFIER).json().get("access_token").asString();
        assertThat(gateway.get("/api/rating/v1/dossiers", token).status()).isEqualTo(200);

        assertThat(portal.exchange(code, VERIFIER).status()).isEqualTo(400);
        assertThat(gateway.get("/api/rating/v1/dossiers", token).status()).isEqualTo(401);
    }

    @Test
    void withoutACodeChallengeNoCodeIsGivenOut() {
        portal.signIn("office", Gateway.PASSWORD);
        Answer refused = portal.browse(
                "/oauth2/authorize?response_type=code&client_id=portal&scope=openid&redirect_uri=" + BACK);

        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.header("Location")).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void theWrongVerifierGetsNoToken() {
        Answer refused =
                portal.exchange(codeAfterSignIn("trade"), "another-verifier-of-at-least-forty-three-characters");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aForeignAddressToReturnToIsRefused() {
        portal.signIn("office", Gateway.PASSWORD);
        Answer refused = portal.browse(authorization("https://evil.example/callback"));

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void aWrongPasswordLeadsBackToThePageWhichSaysSoInVietnameseFirst() {
        Answer failed = portal.signIn("office", "not the password");
        assertThat(failed.header("Location")).endsWith("/login?error");

        assertThat(portal.browse("/login?error").body()).contains("mật khẩu không đúng");
        Answer english = gateway.call("GET", "/login?error")
                .header("Accept-Language", "en")
                .send(portal.browser());
        assertThat(english.body()).contains("Name or password is wrong");
    }

    @Test
    void aSignInFromAForeignPageIsRefused() {
        Answer forged = gateway.call("POST", "/login")
                .form("username=office&password=" + Gateway.PASSWORD)
                .send(portal.browser());

        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void aNewPasswordEndsTheBrowsersSessionToo() {
        portal.signIn("council.5", Gateway.PASSWORD);
        assertThat(portal.browse(authorization(BACK)).header("Location")).startsWith(BACK);

        gateway.call("POST", "/api/gateway/v1/accounts/council.5/password")
                .token(gateway.token("admin"))
                .json("{\"password\": \"%s\"}".formatted(Gateway.PASSWORD))
                .send();

        assertThat(portal.browse(authorization(BACK)).header("Location")).endsWith("/login");
    }

    private String codeAfterSignIn(String account) {
        assertThat(portal.browse(authorization(BACK)).header("Location")).endsWith("/login");
        assertThat(portal.signIn(account, Gateway.PASSWORD).header("Location")).contains("/oauth2/authorize");
        Answer back = portal.browse(authorization(BACK));
        assertThat(back.header("Location")).startsWith(BACK);
        return code(back);
    }
}
