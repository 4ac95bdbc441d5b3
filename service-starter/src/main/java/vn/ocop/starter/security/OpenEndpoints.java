package vn.ocop.starter.security;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a service in which an endpoint does not say who may call it. */
public final class OpenEndpoints implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping mappings;
    private final List<String> ours;

    /** @param ours package prefixes whose endpoints are checked; those of libraries have their own protection */
    public OpenEndpoints(RequestMappingHandlerMapping mappings, List<String> ours) {
        this.mappings = mappings;
        this.ours = ours;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = mappings.getHandlerMethods().entrySet().stream()
                .filter(e -> ours.stream().anyMatch(p -> packageOf(e).startsWith(p)))
                .filter(e -> !saysWho(e.getValue()))
                .map(e -> e.getKey() + " in " + e.getValue().getShortLogMessage())
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("Endpoints that do not say who may call them: " + open);
        }
    }

    private static String packageOf(Map.Entry<RequestMappingInfo, HandlerMethod> endpoint) {
        return endpoint.getValue().getBeanType().getPackageName();
    }

    private static boolean saysWho(HandlerMethod handler) {
        return OpenToEverybody.saysWho(handler.getMethod()) || OpenToEverybody.saysWho(handler.getBeanType());
    }
}
