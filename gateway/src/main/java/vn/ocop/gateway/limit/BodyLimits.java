package vn.ocop.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.ocop.gateway.GatewayProperties;
import vn.ocop.gateway.problem.Problems;

/** Refuses bodies that are too long, by their announced length at once, otherwise while they arrive. */
@Component
@Order(AddressLimits.BEFORE_SECURITY + 1)
public final class BodyLimits extends OncePerRequestFilter {
    private final GatewayProperties.Limits limits;
    private final List<PathPattern> uploads;
    private final Problems problems;

    BodyLimits(GatewayProperties properties, Problems problems) {
        this.limits = properties.limits();
        this.uploads = limits.uploadPaths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.problems = problems;
    }

    /** Whether long bodies are allowed on this path. */
    public boolean isUpload(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return uploads.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = (isUpload(request) ? limits.upload() : limits.body()).toBytes();
        if (request.getContentLengthLong() > most) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large", most);
            return;
        }
        chain.doFilter(new LimitedRequest(request, most), response);
    }
}
