package vn.ocop.rating.recognition;

import static vn.ocop.rating.Roles.AUDITOR;
import static vn.ocop.rating.Roles.COMMUNE;
import static vn.ocop.rating.Roles.COUNCIL;
import static vn.ocop.rating.Roles.OFFICE;
import static vn.ocop.rating.Roles.PRODUCER;
import static vn.ocop.rating.Roles.TRADE;
import static vn.ocop.rating.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ocop.events.ProductState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;

/** Certificates to read and to print. */
@RestController
@RequestMapping("/api/rating/v1/product-ratings/{productId}/certificate")
@RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
@Tag(name = "product-ratings")
class CertificateController {
    private final RatingRegister register;
    private final Copies<ProductState> products;
    private final CertificatePdf pdf;
    private final RecognitionSettings settings;
    private final Today today;

    CertificateController(
            RatingRegister register,
            Copies<ProductState> products,
            CertificatePdf pdf,
            RecognitionSettings settings,
            Today today) {
        this.register = register;
        this.products = products;
        this.pdf = pdf;
        this.settings = settings;
        this.today = today;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read a certificate of a product",
            description = "number: of an earlier certificate; without it the newest. As JSON or, by Accept, as PDF")
    CertificateFace read(@PathVariable String productId, @RequestParam(required = false) String number, Caller caller) {
        ProductRating rating = register.get(productId, caller).state();
        Recognition recognition = (number == null
                        ? rating.last()
                        : rating.chain().withNumber(Grant::certificate, PrintedNumber.key(number)))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "certificate-unknown", shown(number)));
        String entity =
                products.find(productId).map(product -> product.entity().name()).orElse(null);
        return CertificateFace.of(
                new CertificateCheck.Found(rating, recognition),
                entity,
                today.day(),
                check(recognition.grant().certificate()));
    }

    @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "Read a certificate of a product to print it")
    ResponseEntity<byte[]> print(
            @PathVariable String productId, @RequestParam(required = false) String number, Caller caller) {
        byte[] page = pdf.of(read(productId, number, caller));
        String name = ContentDisposition.inline()
                .filename("certificate-" + productId + ".pdf")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(page);
    }

    /** Numbers have strokes, so they stand in the query. */
    private URI check(String number) {
        return UriComponentsBuilder.fromUri(settings.publicAddress())
                .path("/api/public/v1/certificates")
                .queryParam("number", "{number}")
                .build(number);
    }

    private static String shown(String number) {
        return number == null ? "" : number;
    }
}
