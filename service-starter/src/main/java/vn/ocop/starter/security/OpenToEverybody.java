package vn.ocop.starter.security;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The requests that need no token because a controller marks them with {@link PermitAll} and declares them, path and
 * method, under {@code /api/public}. A mark elsewhere opens nothing, nor does a path under it without the mark.
 */
public final class OpenToEverybody implements RequestMatcher {
    private static final String PUBLIC = "/api/public/";
    private final List<PathPatternRequestMatcher> declared;

    private OpenToEverybody(List<PathPatternRequestMatcher> declared) {
        this.declared = declared;
    }

    static OpenToEverybody declaredIn(RequestMappingHandlerMapping mappings) {
        return new OpenToEverybody(mappings.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> isMarked(endpoint.getValue()))
                .map(Map.Entry::getKey)
                .flatMap(OpenToEverybody::matchers)
                .toList());
    }

    /** Whether the endpoint is marked: by itself or, where it says nothing, by its controller. */
    public static boolean isMarked(HandlerMethod endpoint) {
        AnnotatedElement says = saysWho(endpoint.getMethod()) ? endpoint.getMethod() : endpoint.getBeanType();
        return AnnotatedElementUtils.hasAnnotation(says, PermitAll.class);
    }

    /** Whether a method or controller says who may call. */
    static boolean saysWho(AnnotatedElement element) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class, PreAuthorize.class)
                .anyMatch(mark -> AnnotatedElementUtils.hasAnnotation(element, mark));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return declared.stream().anyMatch(one -> one.matches(request));
    }

    private static Stream<PathPatternRequestMatcher> matchers(RequestMappingInfo endpoint) {
        return endpoint.getPatternValues().stream()
                .filter(path -> path.startsWith(PUBLIC))
                .flatMap(path -> endpoint.getMethodsCondition().getMethods().stream()
                        .map(method -> PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.valueOf(method.name()), path)));
    }
}
