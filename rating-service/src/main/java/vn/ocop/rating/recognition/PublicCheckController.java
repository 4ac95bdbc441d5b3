package vn.ocop.rating.recognition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.time.Today;

/** Whether a certificate holds, for everybody who sees its number on a shelf. */
@RestController
@RequestMapping("/api/public/v1/certificates")
@PermitAll
@Tag(name = "certificates", description = "Whether a certificate holds, for everybody, without a token")
class PublicCheckController {
    private static final int LONGEST = 100;
    private final CertificateCheck certificates;
    private final RecognitionSettings settings;
    private final Today today;

    PublicCheckController(CertificateCheck certificates, RecognitionSettings settings, Today today) {
        this.certificates = certificates;
        this.settings = settings;
        this.today = today;
    }

    @GetMapping
    @Operation(
            summary = "Check a certificate by its number or the product's code",
            description = "As it stands today in Vietnam. Case, blanks and kinds of dashes do not matter")
    ResponseEntity<CheckedCertificate> check(@RequestParam String number) {
        if (number.isBlank()) {
            throw Refusal.malformed("number", "required");
        }
        if (number.length() > LONGEST) {
            throw Refusal.malformed("number", "too-long", LONGEST);
        }
        CertificateCheck.Found found = certificates
                .find(number)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "certificate-unknown", number.strip()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(kept()).cachePublic())
                .body(CheckedCertificate.of(found, today.day()));
    }

    @GetMapping("/{*number}")
    @Operation(summary = "Check a certificate by its number or the product's code in the path, strokes included")
    ResponseEntity<CheckedCertificate> checkPath(@PathVariable String number) {
        return check(number.substring(1));
    }

    /** An answer is good until midnight at most: the next day a certificate may have ended. */
    private Duration kept() {
        Duration left = today.left();
        return left.compareTo(settings.checkCached()) < 0 ? left : settings.checkCached();
    }
}
