package vn.ocop.gateway;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ocop.gateway.Gateway.Answer;

/** What a browser and the portal do together when a person signs in: authorization code with PKCE. */
final class SignInFlow {
    static final String BACK = "http://127.0.0.1:8765/callback";
    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final Gateway gateway;
    private final HttpClient browser;

    SignInFlow(Gateway gateway) {
        this.gateway = gateway;
        this.browser = gateway.browser();
    }

    /** The access token of a person. */
    static String token(Gateway gateway, String account, String password) {
        SignInFlow flow = new SignInFlow(gateway);
        flow.browse(authorization(BACK));
        flow.signIn(account, password);
        return flow.exchange(code(flow.browse(authorization(BACK))), VERIFIER)
                .json()
                .get("access_token")
                .asString();
    }

    Answer signIn(String account, String password) {
        Matcher csrf = CSRF.matcher(browse("/login").body());
        if (!csrf.find()) {
            throw new AssertionError("no form");
        }
        return gateway.call("POST", "/login")
                .form("username=%s&password=%s&_csrf=%s"
                        .formatted(account, URLEncoder.encode(password, StandardCharsets.UTF_8), csrf.group(1)))
                .send(browser);
    }

    Answer exchange(String code, String verifier) {
        return gateway.call("POST", "/oauth2/token")
                .form("grant_type=authorization_code&client_id=portal&code=%s&redirect_uri=%s&code_verifier=%s"
                        .formatted(code, BACK, verifier))
                .send();
    }

    Answer browse(String path) {
        return gateway.call("GET", path).header("Accept", "text/html").send(browser);
    }

    HttpClient browser() {
        return browser;
    }

    static String code(Answer back) {
        URI location = URI.create(back.header("Location"));
        return UriComponentsBuilder.fromUri(location).build().getQueryParams().getFirst("code");
    }

    static String authorization(String back) {
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
