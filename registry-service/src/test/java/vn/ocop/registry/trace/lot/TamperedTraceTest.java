package vn.ocop.registry.trace.lot;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.ServiceTest;

/** Somebody with access to the store changes what was recorded, past the API. */
@ServiceTest
class TamperedTraceTest {
    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    TraceFlow flow;
    String lot;
    MongoCollection<Document> lots;

    @BeforeEach
    void record() {
        flow = new TraceFlow(Api.at(port), null);
        lot = flow.lot("TK-2601/1");
        flow.recorded(lot, TraceFlow.harvested(flow.area("CMU-" + lot.substring(24))));
        flow.recorded(lot, TraceFlow.tested());
        flow.recorded(lot, TraceFlow.shipped("Co.opmart Cà Mau", "100"));
        lots = database.getCollection("lots");
    }

    /** Other tests list lots, and one that can't be read would stop them. */
    @AfterEach
    void remove() {
        lots.deleteOne(eq(lot));
    }

    @Test
    void what_was_recorded_is_intact() {
        JsonNode found = flow.verification(lot);

        assertThat(found.get("intact").asBoolean()).as(found.toString()).isTrue();
        assertThat(found.get("events").asInt()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_tampered_record_is_found_and_named(String what, Consumer<List<Document>> tampering, int seq, String how) {
        List<Document> entries = new ArrayList<>(
                lots.find(eq(lot)).first().get("state", Document.class).getList("entries", Document.class));
        tampering.accept(entries);
        lots.updateOne(eq(lot), Updates.set("state.entries", entries));

        JsonNode broken = flow.verification(lot).path("broken");

        assertThat(broken.path("seq").asInt()).as(broken.toString()).isEqualTo(seq);
        assertThat(broken.path("how").asString()).isEqualTo(how);
    }

    static Stream<Arguments> a_tampered_record_is_found_and_named() {
        return Stream.of(
                tampering("a value changed", list -> event(list, 1).put("place", "Nơi khác"), 1, "RECORD_CHANGED"),
                tampering(
                        "a failed test made to pass",
                        list -> event(list, 2)
                                .getList("tests", Document.class)
                                .getFirst()
                                .put("passed", false),
                        2,
                        "RECORD_CHANGED"),
                tampering("one removed", list -> list.remove(1), 2, "RECORD_MISSING"),
                tampering("two swapped", list -> Collections.swap(list, 0, 1), 1, "ORDER_CHANGED"),
                tampering("the tail cut off", list -> list.removeLast(), 3, "TAIL_MISSING"),
                tampering("made unreadable", list -> event(list, 2).put("step", "NONSENSE"), 2, "RECORD_UNREADABLE"),
                tampering("a member removed", list -> list.get(1).remove("seq"), 2, "RECORD_UNREADABLE"));
    }

    @Test
    void another_lot_put_under_a_chain_is_found() {
        lots.updateOne(eq(lot), Updates.set("state.origin.code", "TK-2601/2"));

        assertThat(flow.verification(lot).get("broken").get("how").asString()).isEqualTo("ORIGIN_CHANGED");
    }

    private static Document event(List<Document> entries, int seq) {
        return entries.get(seq - 1).get("event", Document.class);
    }

    private static Arguments tampering(String what, Consumer<List<Document>> tampering, int seq, String how) {
        return Arguments.of(what, tampering, seq, how);
    }
}
