package vn.ocop.acceptance.hostile;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An operation as an OpenAPI document describes it.
 *
 * @param service that describes it
 * @param path with the names of its parameters in braces
 * @param parameters as described, in the query and in headers
 * @param body schema of a JSON body, null if it takes none
 * @param takesFile whether it takes a table, or says nothing of its body
 * @param document where the references of the schemas lead
 */
public record Operation(
        String service,
        String method,
        String path,
        List<Parameter> parameters,
        JsonNode body,
        boolean takesFile,
        JsonNode document) {

    /** A parameter. @param in {@code query}, {@code header} or {@code path} */
    public record Parameter(String name, String in) {}

    /** Whether it may change something. */
    public boolean isCommand() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** Names of its parameters in the query. */
    public List<String> questions() {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(Parameter::name)
                .toList();
    }

    /** As tables of rights name it. */
    public String name() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return service + " " + name();
    }
}
