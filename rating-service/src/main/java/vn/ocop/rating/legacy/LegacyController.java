package vn.ocop.rating.legacy;

import static vn.ocop.rating.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.TableUnreadable;

/** Earlier recognitions over HTTP. */
@RestController
@RequestMapping("/api/rating/v1/legacy-recognitions")
@RolesAllowed(OFFICE)
@Tag(name = "legacy-recognitions", description = "Recognitions that were granted before this register")
class LegacyController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DRY_RUN = "dryRun";
    private final LegacyRegistrations registrations;
    private final LegacyImports imports;
    private final LegacyViews views;
    private final LegacySettings settings;
    private final Idempotency idempotency;

    LegacyController(
            LegacyRegistrations registrations,
            LegacyImports imports,
            LegacyViews views,
            LegacySettings settings,
            Idempotency idempotency) {
        this.registrations = registrations;
        this.imports = imports;
        this.views = views;
        this.settings = settings;
        this.idempotency = idempotency;
    }

    /** What makes a sent file the same request. */
    private record Sent(byte[] file, boolean dryRun) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Register a recognition of an earlier time",
            description = "The product by productId, planRef, or productName with entityName. Takes an Idempotency-Key."
                    + " The same again answers 200 and changes nothing.")
    ResponseEntity<?> register(@RequestBody LegacyEntry entry, IdempotencyKey key, Caller caller, Locale locale) {
        return idempotency.answer(key, entry, _ -> {
            Registration registration =
                    registrations.register(entry, registrations.rules(), new LegacyFindings(), caller);
            if (registration.result() == Registration.Result.REFUSED) {
                throw Refusal.invalid(registration.errors());
            }
            boolean isNew = registration.result() == Registration.Result.REGISTERED;
            return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                    .location(URI.create("/api/rating/v1/product-ratings/"
                            + registration.told().productId()))
                    .body(views.of(registration, locale));
        });
    }

    /** Any type of content is let in: what a file is, its first bytes say. */
    @PostMapping("/imports")
    @Operation(
            summary = "Register the recognitions of a file, which is the body of the request",
            description = "CSV (UTF-8) or XLSX, up to 10,000 lines and 5 MB; columns by their headings in Vietnamese or"
                    + " English, see docs/legacy-recognitions.md. dryRun=true says what would become of it. Lines with an"
                    + " error are left out, all others are registered, each by itself; the same file again changes nothing."
                    + " Takes an Idempotency-Key.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {@Content(mediaType = "text/csv"), @Content(mediaType = XLSX)}))
    @Parameter(name = DRY_RUN)
    ResponseEntity<?> importFile(
            NativeWebRequest request, HttpServletRequest body, IdempotencyKey key, Caller caller, Locale locale)
            throws IOException {
        boolean dryRun = dryRun(request);
        byte[] file =
                LegacyFile.receive(body.getInputStream(), settings.largestFile().toBytes());
        return idempotency.answer(
                key,
                new Sent(file, dryRun),
                _ -> ResponseEntity.ok(views.of(imported(file, dryRun, caller, locale), dryRun, locale)));
    }

    private ImportOutcome imported(byte[] file, boolean dryRun, Caller caller, Locale locale) {
        try {
            return imports.run(file, dryRun, caller);
        } catch (TableUnreadable unreadable) {
            throw LegacyViews.refusal(unreadable, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean dryRun(NativeWebRequest request) {
        String value = new Parameters(request, Set.of(DRY_RUN)).text(DRY_RUN);
        if (value != null && !List.of("true", "false").contains(value)) {
            throw Refusal.malformed(DRY_RUN, "one-of", "true, false");
        }
        return "true".equals(value);
    }
}
