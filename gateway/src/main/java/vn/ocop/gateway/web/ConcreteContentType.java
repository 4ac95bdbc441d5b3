package vn.ocop.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ocop.gateway.problem.Problems;

/** Refuses content whose type is a wildcard, which Spring could not pass on. */
@Component
final class ConcreteContentType extends OncePerRequestFilter {
    private final Problems problems;

    ConcreteContentType(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isWildcard(request.getContentType())) {
            problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http-415");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isWildcard(String type) {
        if (type == null) {
            return false;
        }
        try {
            MediaType parsed = MediaType.parseMediaType(type);
            return parsed.isWildcardType() || parsed.isWildcardSubtype();
        } catch (InvalidMediaTypeException _) {
            // whoever reads the content refuses it
            return false;
        }
    }
}
