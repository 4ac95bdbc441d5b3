package vn.ocop.starter.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** What inspection does with the chain: reads it, keeps its head elsewhere, and has it verified. */
@RestController
@RequestMapping("${service.api}/audit")
@PreAuthorize("hasAnyRole(@auditors)")
@Tag(name = "audit", description = "All that was done in this service, in one chain of hashes")
class AuditController {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private final AuditChain chain;
    private final Adoption adoption;
    private final Verifier verifier;
    private final MessageSource messages;

    AuditController(AuditChain chain, Adoption adoption, Verifier verifier, MessageSource messages) {
        this.chain = chain;
        this.adoption = adoption;
        this.verifier = verifier;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "Who did what, when and why, the latest first; of one object or by one account if asked so")
    Page<AuditEntry> list(@RequestParam Optional<String> object, @RequestParam Optional<String> by, PageRequest page) {
        return chain.page(object, by, page).map(AuditEntry::of);
    }

    @GetMapping("/head")
    @Operation(
            summary = "The last link: its number and hash",
            description =
                    "Whoever keeps them elsewhere can prove later that nothing up to there was changed or cut off.")
    Head head() {
        return chain.head();
    }

    @GetMapping("/verification")
    @Operation(
            summary =
                    "Verifies the chain, all histories and the versions of all objects; tells the first thing that is wrong",
            description = "With number and hash of a head that was kept, the chain must still hold it. While state is "
                    + "UNFINISHED there is more to look at: pass next as cursor.")
    VerificationView verify(
            @RequestParam Optional<Long> number,
            @RequestParam Optional<String> hash,
            @RequestParam Optional<String> cursor,
            Locale locale) {
        Optional<Head> kept = kept(number, hash);
        if (!adoption.isDone()) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "audit-begins");
        }
        Verification verification =
                verifier.verify(kept, cursor.map(Progress::read).orElseGet(verifier::beginning));
        return VerificationView.of(verification, messages, locale);
    }

    private static Optional<Head> kept(Optional<Long> number, Optional<String> hash) {
        if (number.isEmpty() && hash.isEmpty()) {
            return Optional.empty();
        }
        long count = number.orElseThrow(() -> Refusal.malformed("number", "required"));
        String text = hash.orElseThrow(() -> Refusal.malformed("hash", "required"));
        if (count < 0) {
            throw Refusal.malformed("number", "out-of-range");
        }
        if (!HASH.matcher(text).matches()) {
            throw Refusal.malformed("hash", "sha256");
        }
        return Optional.of(new Head(count, text));
    }
}
