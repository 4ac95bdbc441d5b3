package vn.ocop.gateway.docs;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.node.ObjectNode;
import vn.ocop.gateway.GatewayProperties;
import vn.ocop.gateway.problem.Refusal;

/** Hands out a service's OpenAPI document, with the gateway as the server to try it at. */
@RestController
class ServiceDocuments {
    private final Map<String, GatewayProperties.Service> services;
    private final RestClient client;

    ServiceDocuments(GatewayProperties properties) {
        this.services = properties.services();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.calls().connectTimeout())
                .build());
        requests.setReadTimeout(properties.calls().answerTimeout());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    @GetMapping("/v3/api-docs/{service}")
    ObjectNode document(@PathVariable String service) {
        GatewayProperties.Service found = services.get(service);
        if (found == null) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "http-404");
        }
        for (URI instance : found.uri()) {
            try {
                ObjectNode document = client.get()
                        .uri(instance.resolve("/v3/api-docs"))
                        .retrieve()
                        .body(ObjectNode.class);
                document.putPOJO("servers", List.of(Map.of("url", "/")));
                return document;
            } catch (RestClientException _) {
                // another instance may be there
            }
        }
        throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "service-away", service);
    }
}
