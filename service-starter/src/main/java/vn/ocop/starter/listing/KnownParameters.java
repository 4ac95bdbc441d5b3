package vn.ocop.starter.listing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.ocop.starter.web.PageRequest;

/**
 * Refuses query parameters that an endpoint does not name, as {@link Parameters} does for those that read them by
 * themselves. Pages of single things that are open to everybody are left out: whoever passes on such an address may have
 * hung something of his own on it.
 */
public final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private final String basePackage;
    private final Map<Method, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    /** @param basePackage of the controllers that it looks at, beside those of the starter */
    public KnownParameters(String basePackage) {
        this.basePackage = basePackage;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && isOurs(endpoint)) {
            boolean isOpen = request.getRequestURI().startsWith("/api/public/");
            if (!isOpen || Arrays.stream(endpoint.getMethodParameters()).anyMatch(KnownParameters::isPage)) {
                namesOf(endpoint).ifPresent(names -> new Parameters(new ServletWebRequest(request), names));
            }
        }
        return true;
    }

    private boolean isOurs(HandlerMethod endpoint) {
        String name = endpoint.getBeanType().getName();
        return name.startsWith(basePackage + ".") || name.startsWith("vn.ocop.starter.");
    }

    /** Empty for an endpoint that reads its parameters by itself. */
    private Optional<Set<String>> namesOf(HandlerMethod endpoint) {
        return known.computeIfAbsent(endpoint.getMethod(), _ -> {
            Set<String> names = new HashSet<>();
            for (MethodParameter parameter : endpoint.getMethodParameters()) {
                if (NativeWebRequest.class.isAssignableFrom(parameter.getParameterType())) {
                    return Optional.empty();
                }
                if (parameter.hasParameterAnnotation(RequestParam.class)) {
                    names.add(nameOf(parameter));
                }
            }
            return Optional.of(names);
        });
    }

    private static String nameOf(MethodParameter parameter) {
        String named = parameter.getParameterAnnotation(RequestParam.class).name();
        if (!named.isEmpty()) {
            return named;
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return parameter.getParameterName();
    }

    private static boolean isPage(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }
}
