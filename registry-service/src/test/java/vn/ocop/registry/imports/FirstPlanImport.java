package vn.ocop.registry.imports;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The first import of the plan into the database of a service under test, which several test classes share.
 *
 * @param dry what a dry run said before
 * @param afterDryRun findings that were there then
 */
record FirstPlanImport(JsonNode dry, List<JsonNode> afterDryRun, JsonNode imported) {
    private static final Map<Integer, FirstPlanImport> BY_PORT = new ConcurrentHashMap<>();

    static FirstPlanImport into(int port) {
        return BY_PORT.computeIfAbsent(port, _ -> {
            ImportApi api = new ImportApi(port);
            JsonNode dry = api.plan(true);
            List<JsonNode> afterDryRun = api.all(ImportApi.FINDINGS);
            return new FirstPlanImport(dry, afterDryRun, api.plan(false));
        });
    }
}
