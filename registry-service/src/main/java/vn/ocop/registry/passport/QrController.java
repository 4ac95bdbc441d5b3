package vn.ocop.registry.passport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.problem.Refusal;

/** QR codes that lead to passports, to be printed on packages. */
@RestController
@RequestMapping("/api/public/v1")
@PermitAll
@Tag(name = "passport", description = "Is it genuine and valid today? For everybody, without a token")
class QrController {
    private static final String SVG = "image/svg+xml";

    private final Subjects subjects;
    private final PublicLinks links;
    private final PassportAnswers answers;

    QrController(Subjects subjects, PublicLinks links, PassportAnswers answers) {
        this.subjects = subjects;
        this.links = links;
        this.answers = answers;
    }

    @GetMapping(path = "/products/{id}/passport/qr.svg", produces = SVG)
    @Operation(summary = "The QR code of a product as SVG")
    ResponseEntity<byte[]> svgOfProduct(@PathVariable String id) {
        return svg(subjects.ofProduct(id), id);
    }

    @GetMapping(path = "/products/{id}/passport/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "The QR code of a product as PNG", description = "size: most pixels of a side, 100 to 2000")
    ResponseEntity<byte[]> pngOfProduct(@PathVariable String id, @RequestParam(defaultValue = "400") int size) {
        return png(subjects.ofProduct(id), id, size);
    }

    @GetMapping(path = "/lots/{id}/passport/qr.svg", produces = SVG)
    @Operation(summary = "The QR code of a lot as SVG")
    ResponseEntity<byte[]> svgOfLot(@PathVariable String id) {
        return svg(subjects.ofLot(id), id);
    }

    @GetMapping(path = "/lots/{id}/passport/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "The QR code of a lot as PNG", description = "size: most pixels of a side, 100 to 2000")
    ResponseEntity<byte[]> pngOfLot(@PathVariable String id, @RequestParam(defaultValue = "400") int size) {
        return png(subjects.ofLot(id), id, size);
    }

    private ResponseEntity<byte[]> svg(Optional<Subject> found, String asked) {
        byte[] image = code(found, asked).svg().getBytes(UTF_8);
        return answers.kept(image, ResponseEntity.ok().contentType(MediaType.parseMediaType(SVG)));
    }

    private ResponseEntity<byte[]> png(Optional<Subject> found, String asked, int size) {
        if (size < QrCode.SMALLEST || size > QrCode.LARGEST) {
            throw Refusal.malformed("size", "between", QrCode.SMALLEST, QrCode.LARGEST);
        }
        byte[] image = code(found, asked).png(size);
        return answers.kept(image, ResponseEntity.ok().contentType(MediaType.IMAGE_PNG));
    }

    private QrCode code(Optional<Subject> found, String asked) {
        return found.map(subject -> QrCode.of(
                        subject.lot() == null ? links.ofProduct(subject.product()) : links.ofLot(subject.lot())))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "passport-unknown", asked));
    }
}
