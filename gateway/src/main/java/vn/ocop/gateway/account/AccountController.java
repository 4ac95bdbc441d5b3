package vn.ocop.gateway.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.account.AccountViews.Alteration;
import vn.ocop.gateway.account.AccountViews.ChangeView;
import vn.ocop.gateway.account.AccountViews.Creation;
import vn.ocop.gateway.account.AccountViews.NewPassword;
import vn.ocop.gateway.account.AccountViews.Page;
import vn.ocop.gateway.account.AccountViews.View;
import vn.ocop.gateway.account.Change.Actor;
import vn.ocop.gateway.problem.Refusal;
import vn.ocop.gateway.web.RequestIds;

/** The administrator's API of accounts. */
@RestController
@BuiltInIssuer
@RequestMapping("/api/gateway/v1/accounts")
@Tag(name = "Accounts", description = "Accounts of people and services; role admin")
class AccountController {
    private static final int MOST = 200;
    private static final Set<String> PARAMETERS = Set.of("limit", "cursor");
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private final AccountAdministration administration;
    private final Accounts accounts;

    AccountController(AccountAdministration administration, Accounts accounts) {
        this.administration = administration;
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(summary = "Accounts in the order of their names")
    Page<View> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request) {
        request.getParameterNames().asIterator().forEachRemaining(name -> {
            if (!PARAMETERS.contains(name)) {
                throw Refusal.malformed(name, "unknown-field");
            }
        });
        if (limit < 1 || limit > MOST) {
            throw Refusal.malformed("limit", "between", 1, MOST);
        }
        List<Account> found = accounts.after(cursor == null ? "" : decoded(cursor), limit + 1);
        List<Account> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? encoded(page.getLast().name()) : null;
        return new Page<>(page.stream().map(View::of).toList(), next);
    }

    @PostMapping
    @Operation(summary = "Creates an account")
    ResponseEntity<View> create(
            @RequestBody Creation creation,
            @RequestHeader(value = "Idempotency-Key", required = false) String idempotencyKey,
            HttpServletRequest request) {
        AccountAdministration.WithPassword created =
                administration.create(creation.account(), creation.password(), idempotencyKey, actor(request));
        return ResponseEntity.created(URI.create(
                        "/api/gateway/v1/accounts/" + created.account().name()))
                .eTag(etag(created.account()))
                .body(View.of(created.account(), created.password()));
    }

    @GetMapping("/{name}")
    @Operation(summary = "One account")
    ResponseEntity<View> get(@PathVariable String name) {
        return answer(administration.get(name));
    }

    @GetMapping("/{name}/history")
    @Operation(summary = "Who changed what and when, oldest first")
    Page<ChangeView> history(@PathVariable String name) {
        return new Page<>(
                administration.get(name).history().stream().map(ChangeView::of).toList(), null);
    }

    @PutMapping("/{name}")
    @Operation(summary = "Changes rights, shown name, or disables an account; other rights end its tokens at once")
    ResponseEntity<View> change(
            @PathVariable String name,
            @RequestBody Alteration alteration,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            HttpServletRequest request) {
        return answer(administration.change(
                name,
                version(ifMatch),
                alteration.fullName() == null ? "" : alteration.fullName(),
                alteration.rights(),
                Boolean.TRUE.equals(alteration.disabled()),
                actor(request)));
    }

    @PostMapping("/{name}/password")
    @Operation(summary = "Resets the password, unlocks the account and ends its tokens at once")
    ResponseEntity<View> resetPassword(
            @PathVariable String name, @RequestBody NewPassword password, HttpServletRequest request) {
        AccountAdministration.WithPassword reset =
                administration.resetPassword(name, password.password(), actor(request));
        return ResponseEntity.ok().eTag(etag(reset.account())).body(View.of(reset.account(), reset.password()));
    }

    static Actor actor(HttpServletRequest request) {
        return new Actor(request.getUserPrincipal().getName(), RequestIds.of(request));
    }

    private static ResponseEntity<View> answer(Account account) {
        return ResponseEntity.ok().eTag(etag(account)).body(View.of(account));
    }

    private static String etag(Account account) {
        return "\"" + account.version() + "\"";
    }

    private static long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-required");
        }
        Matcher matcher = ETAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Refusal.malformed("If-Match", "etag");
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String encoded(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("cursor", "cursor");
        }
    }
}
