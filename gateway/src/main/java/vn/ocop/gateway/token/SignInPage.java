package vn.ocop.gateway.token;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.ocop.gateway.BuiltInIssuer;

/** The page where people sign in, in their language; no script, nothing from elsewhere. */
@RestController
@BuiltInIssuer
class SignInPage {
    private final MessageSource messages;

    SignInPage(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/login")
    ResponseEntity<String> show(@RequestParam Map<String, String> parameters, CsrfToken csrf, Locale locale) {
        String notice = parameters.containsKey("error")
                ? text("failed", locale)
                : parameters.containsKey("logout") ? text("signed-out", locale) : "";
        String html = """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%2$s</title>
                <style>
                  body { font-family: system-ui, sans-serif; max-width: 22rem; margin: 15vh auto; padding: 0 1rem }
                  label { display: block; margin: 1rem 0 }
                  input { display: block; width: 100%%; box-sizing: border-box; padding: .5rem; font: inherit }
                  button { padding: .6rem 1.2rem; font: inherit }
                </style></head>
                <body><main><h1>%2$s</h1>
                <p role="alert">%3$s</p>
                <form method="post" action="/login">
                  <label>%4$s <input name="username" autocomplete="username" required autofocus></label>
                  <label>%5$s <input name="password" type="password" autocomplete="current-password" required></label>
                  <input type="hidden" name="%6$s" value="%7$s">
                  <button>%8$s</button>
                </form></main></body></html>
                """.formatted(
                        locale.getLanguage(),
                        text("title", locale),
                        notice,
                        text("name", locale),
                        text("password", locale),
                        HtmlUtils.htmlEscape(csrf.getParameterName()),
                        HtmlUtils.htmlEscape(csrf.getToken()),
                        text("submit", locale));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(messages.getMessage("signin." + key, null, locale), "UTF-8");
    }
}
