package vn.ocop.registry.passport;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Passports for everybody, by whatever stands on the package. */
@RestController
@RequestMapping(
        path = "/api/public/v1",
        produces = {Form.OF_JSON, Form.OF_JSON_LD, Form.OF_HTML})
@PermitAll
@Tag(name = "passport", description = "Is it genuine and valid today? For everybody, without a token")
class PassportController {
    private static final String FORMS =
            "With Accept: application/ld+json as a Product of schema.org, with text/html as a page";

    private final Subjects subjects;
    private final Passports passports;
    private final PassportAnswers answers;

    PassportController(Subjects subjects, Passports passports, PassportAnswers answers) {
        this.subjects = subjects;
        this.passports = passports;
        this.answers = answers;
    }

    /** Tells in the API description what is answered. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Form.OF_JSON, schema = @Schema(implementation = Passport.class)),
                @Content(mediaType = Form.OF_JSON_LD, schema = @Schema(implementation = ProductLinkedData.class)),
                @Content(mediaType = Form.OF_HTML, schema = @Schema(type = "string"))
            })
    private @interface TellsPassport {}

    @GetMapping("/products/{id}/passport")
    @TellsPassport
    @Operation(summary = "The passport of a product", description = FORMS)
    ResponseEntity<byte[]> ofProduct(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Locale language) {
        return told(subjects.ofProduct(id), id, accept, language);
    }

    @GetMapping("/lots/{id}/passport")
    @TellsPassport
    @Operation(summary = "The passport of a product as one of its lots shows it", description = FORMS)
    ResponseEntity<byte[]> ofLot(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Locale language) {
        return told(subjects.ofLot(id), id, accept, language);
    }

    @GetMapping("/passport/01/{gtin}")
    @TellsPassport
    @Operation(summary = "The passport by the path of a GS1 Digital Link", description = FORMS)
    ResponseEntity<byte[]> ofTradeItem(
            @PathVariable String gtin,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Locale language) {
        return told(subjects.ofTradeItem(gtin), gtin, accept, language);
    }

    @GetMapping("/passport/01/{gtin}/10/{lot}")
    @TellsPassport
    @Operation(summary = "The passport by the path of a GS1 Digital Link of a lot", description = FORMS)
    ResponseEntity<byte[]> ofTradeItem(
            @PathVariable String gtin,
            @PathVariable String lot,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Locale language) {
        return told(subjects.ofTradeItem(gtin, lot), gtin + " " + lot, accept, language);
    }

    @GetMapping("/passport")
    @TellsPassport
    @Operation(
            summary = "The passport by the number of a certificate or the code of a product, as printed",
            description = "Case, blanks and kinds of dashes do not matter. " + FORMS)
    ResponseEntity<byte[]> ofPrinted(
            @RequestParam String number,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Locale language) {
        return told(subjects.ofPrinted(number), number.strip(), accept, language);
    }

    private ResponseEntity<byte[]> told(Optional<Subject> found, String asked, String accept, Locale language) {
        return answers.of(found.map(passports::of), asked, accept, language);
    }
}
