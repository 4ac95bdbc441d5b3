package vn.ocop.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.ocop.gateway.GatewayProperties;

/** Leads each path prefix to its service; of several prefixes that fit a path, the longest wins. */
@Configuration(proxyBeanMethods = false)
class Routes {
    @Bean
    RouterFunction<ServerResponse> serviceRoutes(GatewayProperties properties, ServiceCalls calls) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        prefixes(properties)
                .forEach(prefix -> routes.add(GatewayRouterFunctions.route(prefix.service())
                        .route(under(prefix.path()), http())
                        .filter(calls.to(prefix.service()))
                        .build()));
        return routes.build();
    }

    /**
     * HTTP/1.1, because over plain connections the JDK's client would ask each service for an upgrade; without compression
     * of its own, so that bodies pass as they are; without a read timeout, which would cut a long download.
     */
    @Bean
    ProxyExchange proxyExchange(
            GatewayProperties properties, GatewayMvcProperties gateway, ObservationRegistry observations) {
        Executor threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.calls().connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client, threads);
        requests.enableCompression(false);
        RestClient rest = RestClient.builder()
                .requestFactory(requests)
                .observationRegistry(observations)
                .observationConvention(new WithoutQuery())
                .build();
        return new RestClientProxyExchange(rest, gateway);
    }

    static List<Prefix> prefixes(GatewayProperties properties) {
        return properties.services().entrySet().stream()
                .flatMap(service -> service.getValue().paths().stream().map(path -> new Prefix(path, service.getKey())))
                .sorted(Comparator.comparingInt((Prefix prefix) -> prefix.path().length())
                        .reversed()
                        .thenComparing(Prefix::path))
                .toList();
    }

    private static RequestPredicate under(String prefix) {
        return path(prefix).or(path(prefix + "/**"));
    }

    record Prefix(String path, String service) {}
}
