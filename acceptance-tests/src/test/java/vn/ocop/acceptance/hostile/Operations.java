package vn.ocop.acceptance.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the operations of a service out of its OpenAPI document. */
public final class Operations {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Operations() {}

    /** All of them, in the order of the document. */
    public static List<Operation> of(String service, JsonNode document) {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, described) -> {
                    if (METHODS.contains(method)) {
                        found.add(operation(service, path, method.toUpperCase(Locale.ROOT), described, document));
                    }
                }));
        return found;
    }

    private static Operation operation(
            String service, String path, String method, JsonNode described, JsonNode document) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        described
                .path("parameters")
                .forEach(p -> parameters.add(new Operation.Parameter(
                        p.path("name").asString(), p.path("in").asString())));
        JsonNode content = described.path("requestBody").path("content");
        JsonNode body = content.path("application/json").path("schema");
        boolean takesFile = method.equals("POST") && (content.has("text/csv") || content.isMissingNode());
        return new Operation(
                service, method, path, parameters, body.isMissingNode() ? null : body, takesFile, document);
    }
}
