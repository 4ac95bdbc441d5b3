package vn.ocop.registry.trace.open;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.OpenAnswers;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.trace.lot.Anchors;
import vn.ocop.registry.trace.lot.Lot;
import vn.ocop.registry.trace.lot.Lots;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Traces of lots and recalls for everybody; a QR code on the package leads here. */
@RestController
@RequestMapping("/api/public/v1")
@PermitAll
@Tag(name = "trace", description = "The trace of a lot and recalls for everybody, without a token")
class OpenTraceController {
    private static final String JSON_LD = "application/ld+json";

    /** States of a recall. */
    private enum State {
        OPEN,
        CLOSED
    }

    private final Lots lots;
    private final OpenTraces traces;
    private final Anchors anchors;
    private final OpenAnswers answers;

    OpenTraceController(Lots lots, OpenTraces traces, Anchors anchors, OpenAnswers answers) {
        this.lots = lots;
        this.traces = traces;
        this.anchors = anchors;
        this.answers = answers;
    }

    @GetMapping("/lots/{id}")
    @Operation(
            summary = "The trace of a lot, a recall first",
            description = "With Accept: application/ld+json as an EPCIS 2.0 document.")
    ResponseEntity<?> byId(
            @PathVariable String id, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return told(id, accept);
    }

    @GetMapping("/trace/01/{gtin}/10/{lot}")
    @Operation(
            summary = "The trace of a lot by the path of its GS1 Digital Link",
            description = "With Accept: application/ld+json as an EPCIS 2.0 document. Lot codes with a slash, a"
                    + " semicolon or a percent sign are asked for by /trace?gtin=…&lot=….")
    ResponseEntity<?> byLink(
            @PathVariable String gtin,
            @PathVariable String lot,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return told(id(gtin, lot), accept);
    }

    @GetMapping("/trace")
    @Operation(summary = "The trace of a lot by trade item number and lot code")
    ResponseEntity<?> byNumber(
            @RequestParam(defaultValue = "") String gtin,
            @RequestParam(defaultValue = "") String lot,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return told(id(gtin, lot), accept);
    }

    @GetMapping("/recalls")
    @Operation(summary = "Recalls of lots, the latest first", description = "state: OPEN or CLOSED, both without it")
    ResponseEntity<Page<OpenRecall>> recalls(NativeWebRequest request, PageRequest page) {
        String state = new Parameters(request, Set.of("state")).constant("state", State.class, false);
        Page<Versioned<Lot>> recalled = lots.recalled(state, page);
        Map<String, Product> products = lots.products(recalled.items());
        return kept().body(recalled.map(
                lot -> OpenRecall.of(lot, products.get(lot.state().origin().productId()))));
    }

    /**
     * What everybody may keep of an anchor.
     *
     * @param lots how many heads it holds
     */
    record OpenAnchor(LocalDate day, int lots, String previous, String hash) {}

    @GetMapping("/trace-anchors")
    @Operation(
            summary = "Hashes over the heads of all chains, day by day, the latest first",
            description = "Who keeps them can prove later that a trace was written anew.")
    ResponseEntity<Page<OpenAnchor>> anchors(PageRequest page) {
        return kept().body(anchors.page(page)
                .map(anchor -> new OpenAnchor(anchor.day(), anchor.heads().size(), anchor.previous(), anchor.hash())));
    }

    private String id(String gtin, String code) {
        return lots.find(gtin, code).map(Versioned::id).orElseThrow(() -> Refusal.notFound("lot", gtin + " " + code));
    }

    private ResponseEntity<?> told(String id, String accept) {
        return accept.contains(JSON_LD)
                ? kept().contentType(MediaType.parseMediaType(JSON_LD)).body(traces.document(id))
                : kept().contentType(MediaType.APPLICATION_JSON).body(traces.of(id));
    }

    private ResponseEntity.BodyBuilder kept() {
        return ResponseEntity.ok().cacheControl(answers.kept()).varyBy(HttpHeaders.ACCEPT);
    }
}
