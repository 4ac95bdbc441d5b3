package vn.ocop.gateway.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import vn.ocop.gateway.GatewayProperties;

/**
 * The readiness of every service as a component {@code services.<name>}. The suite's health is down while one of them is;
 * the gateway's own readiness does not depend on them, so that it goes on serving the others.
 */
@Configuration(proxyBeanMethods = false)
class ServiceHealth {
    @Bean
    CompositeHealthContributor services(GatewayProperties properties) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.calls().healthTimeout())
                .build();
        Map<String, HealthIndicator> services = properties.services().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        service -> new Readiness(
                                client,
                                service.getValue().uri(),
                                properties.calls().healthTimeout())));
        return CompositeHealthContributor.fromMap(services);
    }

    /** Up while one of the instances is ready. */
    private record Readiness(HttpClient client, List<URI> instances, Duration timeout) implements HealthIndicator {
        @Override
        public Health health() {
            Health health = Health.unknown().build();
            for (URI instance : instances) {
                health = health(instance);
                if (health.getStatus().equals(Status.UP)) {
                    return health;
                }
            }
            return health;
        }

        private Health health(URI service) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
                    .timeout(timeout)
                    .build();
            try {
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                return (status == HttpStatus.OK.value() ? Health.up() : Health.down()).build();
            } catch (IOException e) {
                return Health.down(e).build();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Health.unknown().build();
            }
        }
    }
}
