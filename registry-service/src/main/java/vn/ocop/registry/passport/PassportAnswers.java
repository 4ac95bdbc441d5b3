package vn.ocop.registry.passport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.OpenAnswers;
import vn.ocop.starter.problem.Refusal;

/**
 * Answers with a passport in the form that the caller accepts. The validator is made of the content itself: that changes at
 * midnight and with what four services tell, so no single date would say when it was last changed.
 */
@Component
class PassportAnswers {
    private final PassportPage page;
    private final OpenAnswers answers;
    private final JsonMapper json;

    PassportAnswers(PassportPage page, OpenAnswers answers, JsonMapper json) {
        this.page = page;
        this.answers = answers;
        this.json = json;
    }

    /**
     * The answer, for as long as it may be kept.
     *
     * @param asked what the caller asked for, in his own words
     * @throws Refusal if nothing was found and no page is asked for
     */
    ResponseEntity<byte[]> of(Optional<Passport> found, String asked, String accept, Locale language) {
        Form form = accepted(accept);
        if (found.isEmpty()) {
            return unknown(asked, form, language);
        }
        Passport passport = found.get();
        byte[] body =
                switch (form) {
                    case JSON -> json.writeValueAsBytes(passport);
                    case JSON_LD -> json.writeValueAsBytes(ProductLinkedData.of(passport));
                    case HTML -> page.of(passport, language).getBytes(UTF_8);
                };
        return kept(body, as(form, HttpStatus.OK, language).varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The same content again is 304; a weak validator, so that the server may compress. */
    ResponseEntity<byte[]> kept(byte[] body, BodyBuilder answer) {
        return answer.cacheControl(answers.kept())
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(body) + "\"")
                .body(body);
    }

    private ResponseEntity<byte[]> unknown(String asked, Form form, Locale language) {
        if (form != Form.HTML) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "passport-unknown", asked);
        }
        return as(form, HttpStatus.NOT_FOUND, language)
                .body(page.unknown(asked, language).getBytes(UTF_8));
    }

    private BodyBuilder as(Form form, HttpStatus status, Locale language) {
        BodyBuilder answer = ResponseEntity.status(status);
        return form == Form.HTML
                ? answer.contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header("Content-Security-Policy", page.policy())
                : answer.contentType(MediaType.parseMediaType(form.type()));
    }

    /** What Spring let through accepts one of the forms at least. */
    private static Form accepted(String accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
                .flatMap(type -> List.of(Form.values()).stream()
                        .filter(form -> type.includes(MediaType.parseMediaType(form.type()))))
                .findFirst()
                .orElse(Form.JSON);
    }
}
