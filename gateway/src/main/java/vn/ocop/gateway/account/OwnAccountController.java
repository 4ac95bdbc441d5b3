package vn.ocop.gateway.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.account.AccountViews.OwnPassword;
import vn.ocop.gateway.account.AccountViews.View;
import vn.ocop.gateway.problem.Refusal;

/** What everybody may do with their own account. */
@RestController
@BuiltInIssuer
@RequestMapping("/api/gateway/v1/me")
@Tag(name = "Own account", description = "Any role")
class OwnAccountController {
    private final AccountAdministration administration;
    private final SignIn signIn;

    OwnAccountController(AccountAdministration administration, SignIn signIn) {
        this.administration = administration;
        this.signIn = signIn;
    }

    @GetMapping
    @Operation(summary = "The account of the token")
    View me(HttpServletRequest request) {
        return View.of(administration.get(request.getUserPrincipal().getName()));
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A new password; all tokens of the account end at once, this one too")
    void changePassword(@RequestBody OwnPassword passwords, HttpServletRequest request) {
        if (passwords.currentPassword() == null) {
            throw Refusal.malformed("currentPassword", "required");
        }
        if (passwords.newPassword() == null) {
            throw Refusal.malformed("newPassword", "required");
        }
        String name = request.getUserPrincipal().getName();
        try {
            signIn.check(name, passwords.currentPassword(), request.getRemoteAddr());
        } catch (AuthenticationException _) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "wrong-password");
        }
        administration.changePassword(name, passwords.newPassword(), AccountController.actor(request));
    }
}
