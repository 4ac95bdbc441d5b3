package vn.ocop.registry.trace.lot;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.testing.Api;
import vn.ocop.testing.ServiceTest;

/** Somebody writes a whole chain anew, with hashes that fit; only what was kept elsewhere tells. */
@ServiceTest
class AnchorTest {
    /** Later than any day of another test, so that these anchors are the last. */
    private static final LocalDate DAY = LocalDate.of(2090, 1, 1);

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    Anchors anchors;

    @Autowired
    Lots lots;

    TraceFlow flow;
    String lot;

    @BeforeEach
    void record() {
        flow = new TraceFlow(Api.at(port), null);
        lot = flow.lot("TK-2601/1");
        flow.recorded(lot, TraceFlow.tested());
        flow.recorded(lot, TraceFlow.shipped("Co.opmart Cà Mau", "100"));
    }

    @AfterEach
    void remove() {
        database.getCollection("trace_anchors").deleteMany(gte("_id", DAY.toString()));
    }

    @Test
    void a_chain_that_goes_on_fits_its_anchors() {
        anchors.anchor(DAY, Instant.now());
        flow.recorded(lot, TraceFlow.shipped("WinMart", "1"));
        anchors.anchor(DAY.plusDays(1), Instant.now());

        assertThat(flow.verification(lot).get("intact").asBoolean()).isTrue();
        assertThat(anchors.holding(lot)).hasSize(2);
        JsonNode told =
                Api.at(port).get("/api/public/v1/trace-anchors?limit=2").json().get("items");
        assertThat(told.get(0).get("day").asString()).isEqualTo("2090-01-02");
        assertThat(told.get(0).get("previous")).isEqualTo(told.get(1).get("hash"));
    }

    @Test
    void an_anchor_holds_only_what_changed_since_the_one_before() {
        anchors.anchor(DAY, Instant.now());
        anchors.anchor(DAY.plusDays(1), Instant.now());

        assertThat(anchors.holding(lot)).extracting(Anchor::day).containsExactly(DAY);
    }

    @Test
    void the_first_anchor_of_a_day_stays() {
        anchors.anchor(DAY, Instant.now());
        flow.recorded(lot, TraceFlow.shipped("WinMart", "1"));
        anchors.anchor(DAY, Instant.now());

        assertThat(anchors.holding(lot)).singleElement().satisfies(anchor -> assertThat(anchor.heads())
                .contains(held(lots.get(lot).state().entries().get(1))));
    }

    @Test
    void a_chain_written_anew_with_hashes_that_fit_is_found_by_its_anchor() {
        anchors.anchor(DAY, Instant.now());
        rewrite();

        JsonNode broken = flow.verification(lot).path("broken");

        assertThat(broken.path("how").asString()).as(broken.toString()).isEqualTo("ANCHOR_DIFFERS");
        assertThat(broken.path("anchor").asString()).isEqualTo("2090-01-01");
    }

    @Test
    void another_lot_without_events_is_found_by_its_anchor() {
        String empty = flow.lot("TK-2601/2");
        anchors.anchor(DAY, Instant.now());
        LotOrigin was = lots.get(empty).state().origin();
        LotOrigin other = new LotOrigin(
                was.productId(), was.entityId(), null, "TK-9", was.madeOn(), was.bestBefore(), was.quantity());
        database.getCollection("lots")
                .updateOne(
                        eq(empty),
                        Updates.combine(
                                Updates.set("state.origin.code", "TK-9"),
                                Updates.set(
                                        "state.head.hash",
                                        Chain.begun(empty, other).hash())));

        assertThat(flow.verification(empty).at("/broken/how").asString()).isEqualTo("ANCHOR_DIFFERS");
    }

    @Test
    void an_anchor_that_was_changed_to_fit_is_found_too() {
        anchors.anchor(DAY, Instant.now());
        rewrite();
        Head head = lots.get(lot).state().head();
        Document anchor =
                database.getCollection("trace_anchors").find(eq(DAY.toString())).first();
        List<Document> heads =
                new ArrayList<>(anchor.get("state", Document.class).getList("heads", Document.class));
        heads.stream().filter(held -> held.getString("lot").equals(lot)).forEach(held -> held.put("hash", head.hash()));
        database.getCollection("trace_anchors").updateOne(eq(DAY.toString()), Updates.set("state.heads", heads));

        assertThat(flow.verification(lot).at("/broken/how").asString()).isEqualTo("ANCHOR_DIFFERS");
    }

    /** The same lot with another recipient, every hash computed again. */
    private void rewrite() {
        Versioned<Lot> stored = lots.get(lot);
        Head head = Chain.begun(lot, stored.state().origin());
        List<Document> chain = new ArrayList<>(database.getCollection("lots")
                .find(eq(lot))
                .first()
                .get("state", Document.class)
                .getList("entries", Document.class));
        for (int i = 0; i < chain.size(); i++) {
            Entry was = stored.state().entries().get(i);
            Entry now = Chain.next(lot, head, was.event(), was.recordedAt(), "somebody else");
            chain.get(i)
                    .append("recordedBy", "somebody else")
                    .append("previous", now.previous())
                    .append("hash", now.hash());
            head = new Head(now.seq(), now.hash());
        }
        database.getCollection("lots")
                .updateOne(
                        eq(lot),
                        Updates.combine(
                                Updates.set("state.entries", chain), Updates.set("state.head.hash", head.hash())));
    }

    private Anchor.Held held(Entry link) {
        return new Anchor.Held(lot, link.seq(), link.hash());
    }
}
