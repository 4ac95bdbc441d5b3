package vn.ocop.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.audit.AuditVerification.Finding;
import vn.ocop.gateway.problem.Refusal;

/** What inspection and administrators do with the chain. */
@RestController
@BuiltInIssuer
@RequestMapping("/api/gateway/v1/audit")
@Tag(name = "Audit", description = "Changes of accounts and sign-ins in one chain of hashes; roles admin and auditor")
class AuditController {
    private static final int MOST = 200;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.([0-9a-f]{64})");
    private final AuditLog log;
    private final AuditVerifier verifier;
    private final MessageSource messages;

    AuditController(AuditLog log, AuditVerifier verifier, MessageSource messages) {
        this.log = log;
        this.verifier = verifier;
        this.messages = messages;
    }

    /** @param next cursor of the next page, null on the last one */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(List<AuditLink> items, String next) {}

    @GetMapping
    @Operation(summary = "Who did what, the latest first; to one account or by one if asked so")
    Page list(
            @RequestParam(required = false) String object,
            @RequestParam(required = false) String by,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String cursor) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.malformed("limit", "between", 1, MOST);
        }
        List<Document> found = log.below(below(cursor), object, by, limit + 1);
        List<Document> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? page.getLast().getLong("_id").toString() : null;
        return new Page(
                page.stream().flatMap(each -> AuditDocument.read(each).stream()).toList(), next);
    }

    @GetMapping("/head")
    @Operation(summary = "The last link: its number and hash, to be kept elsewhere")
    AuditHead head() {
        return log.head();
    }

    @GetMapping("/verification")
    @Operation(
            summary = "Verifies the chain and all accounts; tells the first thing that is wrong",
            description = "With number and hash of a head that was kept, the chain must still hold it. While state is "
                    + "UNFINISHED there is more to look at: pass next as cursor.")
    AuditVerification verify(
            @RequestParam(required = false) Long number,
            @RequestParam(required = false) String hash,
            @RequestParam(required = false) String cursor,
            Locale locale) {
        AuditVerification part = verifier.verify(kept(number, hash), from(cursor));
        Finding finding = part.finding();
        if (finding == null) {
            return part;
        }
        Object[] args = {
            String.valueOf(finding.number()), String.valueOf(finding.id()), String.valueOf(finding.version())
        };
        return AuditVerification.broken(
                part.head(), finding.in(messages.getMessage("audit." + finding.flaw(), args, locale)));
    }

    private static long below(String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw Refusal.malformed("cursor", "cursor");
        }
        return Long.parseLong(cursor);
    }

    private static AuditHead from(String cursor) {
        if (cursor == null) {
            return AuditHead.BEGINNING;
        }
        Matcher form = CURSOR.matcher(cursor);
        if (!form.matches()) {
            throw Refusal.malformed("cursor", "cursor");
        }
        return new AuditHead(Long.parseLong(form.group(1)), form.group(2));
    }

    private static Optional<AuditHead> kept(Long number, String hash) {
        if (number == null && hash == null) {
            return Optional.empty();
        }
        if (number == null || number < 0) {
            throw Refusal.malformed("number", "required");
        }
        if (hash == null || !HASH.matcher(hash).matches()) {
            throw Refusal.malformed("hash", "required");
        }
        return Optional.of(new AuditHead(number, hash));
    }
}
