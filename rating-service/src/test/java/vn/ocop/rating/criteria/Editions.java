package vn.ocop.rating.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Editions for tests, made of what ships with the service. */
final class Editions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Editions() {}

    static ObjectNode shipped(String id) {
        try (InputStream file = Editions.class.getResourceAsStream("/criteria/" + id + ".json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Decision 26/2026 with nothing but set 8, to which Tôm khô Tân Phát Lợi belongs, as another version. */
    static ObjectNode ofSet8(String id, String validFrom) {
        ObjectNode edition = shipped("26-2026");
        edition.put("id", id).put("validFrom", validFrom);
        Iterator<JsonNode> sets = edition.withArray("sets").iterator();
        while (sets.hasNext()) {
            if (sets.next().get("number").asInt() != 8) {
                sets.remove();
            }
        }
        return edition;
    }

    /** Set 8 alone, changed. */
    static CriteriaEdition changed(Consumer<ObjectNode> change) {
        ObjectNode edition = ofSet8("2031", "2031-01-01");
        change.accept(edition);
        return read(edition);
    }

    static CriteriaEdition read(JsonNode edition) {
        return new CriteriaFormat(JSON).read(JSON.writeValueAsBytes(edition)).orElseThrow();
    }
}
