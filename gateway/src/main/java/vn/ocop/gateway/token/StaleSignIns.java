package vn.ocop.gateway.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ocop.gateway.account.Accounts;

/** Ends the browser session of an account that was disabled, or got a new password or other rights, since the sign-in. */
final class StaleSignIns extends OncePerRequestFilter {
    private final Accounts accounts;

    StaleSignIns(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person && stale(person)) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean stale(SignedIn person) {
        return accounts.find(person.name())
                .filter(account -> !account.disabled() && account.generation() == person.generation())
                .isEmpty();
    }
}
