package vn.ocop.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.ocop.gateway.GatewayProperties;

/**
 * Short paths that are printed, on packages for example, lead on to where the answer is. A redirection leaves the rest of the
 * path as it was encoded, and works while the service is away.
 */
@Configuration(proxyBeanMethods = false)
class Shortcuts {
    private static final Duration KEPT = Duration.ofHours(1);

    @Bean
    RouterFunction<ServerResponse> shortcutRoutes(GatewayProperties properties) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        properties
                .shortcuts()
                .forEach((from, to) -> routes.route(
                        RequestPredicates.path(from + "/**")
                                .and(RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)),
                        request -> ServerResponse.temporaryRedirect(leading(request, from, to))
                                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                                .build()));
        return routes.build();
    }

    private static URI leading(ServerRequest request, String from, String to) {
        String rest = request.uri().getRawPath().substring(from.length());
        return URI.create(to
                + rest
                + Optional.ofNullable(request.uri().getRawQuery())
                        .map(query -> "?" + query)
                        .orElse(""));
    }
}
