package vn.ocop.registry.imports;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.registry.imports.mapped.MappingForm;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Column mappings over HTTP. */
@RestController
@RequestMapping(MappingController.PATH)
@Tag(name = "imports")
class MappingController {
    static final String PATH = "/api/registry/v1/import-mappings";
    private final ImportMappings mappings;

    MappingController(ImportMappings mappings) {
        this.mappings = mappings;
    }

    /** A mapping under its name. */
    record View(String name, long version, Instant changedAt, MappingForm mapping) {
        static View of(Versioned<MappingForm> stored) {
            return new View(stored.id(), stored.version(), stored.changedAt(), stored.state());
        }
    }

    @GetMapping
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "List the column mappings of other registers")
    Page<View> list(PageRequest page) {
        return mappings.page(page).map(View::of);
    }

    @GetMapping("/{name}")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "Read a column mapping")
    ResponseEntity<View> read(@PathVariable String name) {
        return answer(HttpStatus.OK, mappings.get(name));
    }

    @PutMapping("/{name}")
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Store a column mapping under a name",
            description =
                    "A mapping that exists is replaced only with If-Match. Running imports keep the one they began with.")
    ResponseEntity<View> put(
            @PathVariable String name,
            @RequestBody MappingForm mapping,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        Optional<ExpectedVersion> expected = Optional.ofNullable(ifMatch).map(ExpectedVersion::read);
        Versioned<MappingForm> stored = mappings.put(name, mapping, expected);
        return answer(stored.version() == 1 ? HttpStatus.CREATED : HttpStatus.OK, stored);
    }

    private static ResponseEntity<View> answer(HttpStatus status, Versioned<MappingForm> stored) {
        return ResponseEntity.status(status)
                .location(URI.create(PATH + "/" + stored.id()))
                .eTag(Long.toString(stored.version()))
                .body(View.of(stored));
    }
}
