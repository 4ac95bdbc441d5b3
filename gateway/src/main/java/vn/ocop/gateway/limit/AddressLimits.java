package vn.ocop.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits, ahead of any other check, who comes without a token, who asks for one, and who sends wrong ones. Who comes with a
 * right token is left to {@link ClientLimits}.
 */
@Component
@Order(AddressLimits.BEFORE_SECURITY)
final class AddressLimits extends OncePerRequestFilter {
    /** Spring Security's filter chain stands at -100. */
    static final int BEFORE_SECURITY = -110;

    private static final Set<String> SIGN_IN = Set.of("/login", "/oauth2/token");
    private final RateLimits limits;

    AddressLimits(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SIGN_IN.contains(request.getRequestURI()) && HttpMethod.POST.matches(request.getMethod())) {
            if (limits.allowSignIn(request, response)) {
                chain.doFilter(request, response);
            }
        } else if (!bringsToken(request)) {
            if (limits.allowAddress(request, response)) {
                chain.doFilter(request, response);
            }
        } else if (limits.allowAnotherToken(request, response)) {
            chain.doFilter(request, response);
            if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
                limits.wrongToken(request);
            }
        }
    }

    /** Whoever watches over the gateway must always get an answer. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    private static boolean bringsToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }
}
