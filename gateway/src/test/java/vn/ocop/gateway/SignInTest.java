package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import vn.ocop.gateway.Gateway.Answer;

/** Signing in with a browser: authorization code with PKCE. */
class SignInTest {
    private static final String BACK = "http://127.0.0.1:8765/callback";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";
    private static Gateway gateway;
    private HttpClient browser;

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
        browser = gateway.browser();
    }

    @Test
    void aPersonSignsInAndTheCodeBecomesATokenAndAnIdToken() {
        Answer tokens = exchange(codeAfterSignIn("commune.dat-mui"), VERIFIER);

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

        assertThat(exchange(code, VERIFIER).status()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnceAndItsSecondUseRevokesTheFirstToken() {
        String code = codeAfterSignIn("council.2");
        String token = exchange(code, VERIFIER).json().get("access_token").asString();
        assertThat(gateway.get("/api/rating/v1/dossiers", token).status()).isEqualTo(200);

        assertThat(exchange(code, VERIFIER).status()).isEqualTo(400);
        assertThat(gateway.get("/api/rating/v1/dossiers", token).status()).isEqualTo(401);
    }

    @Test
    void withoutACodeChallengeNoCodeIsGivenOut() {
        signIn("office", Gateway.PASSWORD);
        Answer refused =
                browse("/oauth2/authorize?response_type=code&client_id=portal&scope=openid&redirect_uri=" + BACK);

        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.header("Location")).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void theWrongVerifierGetsNoToken() {
        Answer refused = exchange(codeAfterSignIn("trade"), "another-verifier-of-at-least-forty-three-characters");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aForeignAddressToReturnToIsRefused() {
        signIn("office", Gateway.PASSWORD);
        Answer refused = browse(authorization("https://evil.example/callback"));

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void aWrongPasswordLeadsBackToThePageWhichSaysSoInVietnameseFirst() {
        Answer failed = signIn("office", "not the password");
        assertThat(failed.header("Location")).endsWith("/login?error");

        assertThat(browse("/login?error").body()).contains("mật khẩu không đúng");
        Answer english = gateway.call("GET", "/login?error")
                .header("Accept-Language", "en")
                .send(browser);
        assertThat(english.body()).contains("Name or password is wrong");
    }

    @Test
    void aSignInFromAForeignPageIsRefused() {
        Answer forged = gateway.call("POST", "/login")
                .form("username=office&password=" + Gateway.PASSWORD)
                .send(browser);

        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void aNewPasswordEndsTheBrowsersSessionToo() {
        signIn("council.5", Gateway.PASSWORD);
        assertThat(browse(authorization(BACK)).header("Location")).startsWith(BACK);

        gateway.call("POST", "/api/gateway/v1/accounts/council.5/password")
                .token(gateway.token("admin"))
                .json("{\"password\": \"%s\"}".formatted(Gateway.PASSWORD))
                .send();

        assertThat(browse(authorization(BACK)).header("Location")).endsWith("/login");
    }

    private String codeAfterSignIn(String account) {
        Answer sentToSignIn = browse(authorization(BACK));
        assertThat(sentToSignIn.header("Location")).endsWith("/login");
        Answer signedIn = signIn(account, Gateway.PASSWORD);
        assertThat(signedIn.header("Location")).contains("/oauth2/authorize");
        Answer back = browse(authorization(BACK));
        URI location = URI.create(back.header("Location"));
        assertThat(location.toString()).startsWith(BACK);
        return UriComponentsBuilder.fromUri(location).build().getQueryParams().getFirst("code");
    }

    private Answer signIn(String account, String password) {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(browse("/login").body());
        assertThat(csrf.find()).isTrue();
        return gateway.call("POST", "/login")
                .form("username=%s&password=%s&_csrf=%s"
                        .formatted(account, URLEncoder.encode(password, StandardCharsets.UTF_8), csrf.group(1)))
                .send(browser);
    }

    private Answer exchange(String code, String verifier) {
        return gateway.call("POST", "/oauth2/token")
                .form("grant_type=authorization_code&client_id=portal&code=%s&redirect_uri=%s&code_verifier=%s"
                        .formatted(code, BACK, verifier))
                .send();
    }

    private Answer browse(String path) {
        return gateway.call("GET", path).header("Accept", "text/html").send(browser);
    }

    private static String authorization(String back) {
        return "/oauth2/authorize?response_type=code&client_id=portal&scope=openid&state=s1&redirect_uri=" + back
                + "&code_challenge_method=S256&code_challenge=" + challenge();
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
