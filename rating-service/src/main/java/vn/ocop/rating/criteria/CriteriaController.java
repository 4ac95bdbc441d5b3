package vn.ocop.rating.criteria;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.problem.Fault;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The criteria over HTTP. What is answered for a version never changes, so a caller may keep it. */
@RestController
@RequestMapping(CriteriaController.PATH)
@RolesAllowed({"office", "commune", "council", "producer", "auditor", "training", "trade"})
@Tag(name = "criteria", description = "The criteria by which products are scored, as dated versions")
class CriteriaController {
    static final String PATH = "/api/rating/v1/criteria-versions";
    private static final int MOST_BYTES = 2 << 20;
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final CriteriaVersions versions;
    private final CriteriaFormat format;
    private final Idempotency idempotency;

    CriteriaController(CriteriaVersions versions, CriteriaFormat format, Idempotency idempotency) {
        this.versions = versions;
        this.format = format;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Operation(summary = "List the versions of the criteria, newest first")
    Page<CriteriaVersion> list(PageRequest page) {
        return versions.page(page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a version: its days, parts and bands")
    ResponseEntity<CriteriaVersion> read(@PathVariable String id) {
        HeldVersion held = versions.get(id);
        return answer(held, held.version());
    }

    @GetMapping("/{id}/sets")
    @Operation(
            summary = "List the sets of a version",
            description = "Without their trees. Empty where detail is PARTS; notes say what is not known")
    ResponseEntity<SetList> sets(@PathVariable String id) {
        HeldVersion held = versions.get(id);
        return answer(held, SetList.of(held.version(), versions.sets(held)));
    }

    @GetMapping("/{id}/sets/{number}")
    @Operation(
            summary = "Read a set with its tree of sections, criteria and options",
            description = "Labels in Vietnamese and English")
    ResponseEntity<CriteriaSet> set(@PathVariable String id, @PathVariable int number) {
        return answer(versions.get(id), versions.set(id, number));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed("office")
    @Operation(
            summary = "Import a version",
            description =
                    "JSON up to 2 MB, in the form of the versions that ship with the service; every fault of it is"
                            + " told at once. Takes an Idempotency-Key. The same content again answers 200.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CriteriaEdition.class))))
    ResponseEntity<?> add(HttpServletRequest request, IdempotencyKey key) throws IOException {
        CriteriaEdition edition = received(request);
        List<Fault> faults = CriteriaChecks.of(edition, versions.all());
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return idempotency.answer(key, format.digest(edition), _ -> added(edition));
    }

    private ResponseEntity<CriteriaVersion> added(CriteriaEdition edition) {
        boolean isNew = versions.add(edition);
        HeldVersion held = versions.get(edition.version().id());
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create(PATH + "/" + held.version().id()))
                .eTag(validator(held))
                .body(held.version());
    }

    private CriteriaEdition received(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        }
        try {
            return format.read(body).orElseThrow(() -> Refusal.malformed("body", "required"));
        } catch (JacksonException broken) {
            throw new HttpMessageNotReadableException(
                    broken.getOriginalMessage(), broken, new ServletServerHttpRequest(request));
        }
    }

    private static <T> ResponseEntity<T> answer(HeldVersion held, T body) {
        return ResponseEntity.ok().cacheControl(FOR_GOOD).eTag(validator(held)).body(body);
    }

    /** A strong one would keep the server from compressing. */
    private static String validator(HeldVersion held) {
        return "W/\"" + held.digest() + "\"";
    }
}
