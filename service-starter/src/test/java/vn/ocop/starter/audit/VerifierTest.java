package vn.ocop.starter.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.starter.aggregate.AuditedThings;

/** Somebody with the right to write into the store changes something; the verification tells the first thing that is wrong. */
class VerifierTest {
    private AuditedThings things = AuditedThings.fresh();

    @AfterEach
    void close() {
        things.close();
    }

    @Test
    void a_chain_that_nobody_touched_is_whole_also_when_it_is_empty() {
        assertThat(verified().state()).isEqualTo(Verification.State.WHOLE);
        Head empty = things.chain().head();

        things.told("a", 3).told("b", 2).settled();

        Verification whole = verified();
        assertThat(whole.state()).as("%s", whole.finding()).isEqualTo(Verification.State.WHOLE);
        assertThat(whole.head()).isEqualTo(things.chain().head());
        assertThat(whole.links()).isEqualTo(5);
        assertThat(verified(empty).state()).isEqualTo(Verification.State.WHOLE);
        assertThat(verified(whole.head()).state()).isEqualTo(Verification.State.WHOLE);
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void whatever_somebody_changes_is_found(Tampering tampering) {
        things.told("a", 3).told("b", 2).told("c", 1).settled();

        tampering.deed.accept(things);

        Verification broken = verified();
        assertThat(broken.state()).isEqualTo(Verification.State.BROKEN);
        assertThat(broken.finding().flaw()).isEqualTo(tampering.flaw);
        assertThat(broken.finding().number()).isEqualTo(tampering.link);
        assertThat(broken.finding().id()).isEqualTo(tampering.object);
    }

    /** What is done to the links a:1 a:2 a:3 b:1 b:2 c:1, the histories and the objects. */
    enum Tampering {
        FIELD_OF_A_LINK(Flaw.LINK_CHANGED, 3L, "a", things -> set(links(things), eq(3L), "deed.by", "somebody else")),
        MOMENT_OF_A_LINK(Flaw.LINK_CHANGED, 2L, "a", things -> links(things)
                .updateOne(eq(2L), Updates.set("deed.at", new java.util.Date(0)))),
        LINK_UNREADABLE(Flaw.LINK_UNREADABLE, 2L, null, things -> links(things)
                .updateOne(eq(2L), Updates.unset("deed.version"))),
        LINK_IN_THE_MIDDLE(Flaw.LINK_MISSING, 3L, null, things -> links(things).deleteOne(eq(3L))),
        FIRST_LINK(Flaw.LINK_MISSING, 1L, null, things -> links(things).deleteOne(eq(1L))),
        TAIL(Flaw.HISTORY_ADDED, null, "b", things -> links(things).deleteMany(gte("_id", 5L))),
        ALL_LINKS(Flaw.HISTORY_ADDED, null, "a", things -> links(things).deleteMany(gt("_id", 0L))),
        SWAPPED_LINKS(Flaw.LINK_MOVED, 2L, "b", things -> swap(things, 2, 5)),
        LINK_FORGED_WITH_HASH_AND_HISTORY(Flaw.LINK_REPLACED, 3L, null, things -> {
            set(histories(things), eq("a:3"), "by", "somebody else");
            forge(things, 3, histories(things).find(eq("a:3")).first());
        }),
        LINK_FORGED_WITH_HASH(Flaw.HISTORY_CHANGED, 3L, "a", things -> {
            BsonDocument told = histories(things).find(eq("a:3")).first();
            forge(things, 3, told.append("by", new BsonString("somebody else")));
        }),
        LINK_ADDED_AT_THE_END(Flaw.HISTORY_MISSING, 7L, "c", things -> {
            BsonDocument told = histories(things).find(eq("c:1")).first();
            things.chain().append(List.of(Deed.of("things", told.append("version", new BsonInt64(2)))));
        }),
        FIELD_OF_A_HISTORY(
                Flaw.HISTORY_CHANGED, 2L, "a", things -> set(histories(things), eq("a:2"), "reason", "another")),
        EVENT_OF_A_HISTORY(Flaw.HISTORY_CHANGED, 4L, "b", things -> set(histories(things), eq("b:1"), "data", "{}")),
        ENTRY_OF_A_HISTORY(
                Flaw.HISTORY_MISSING, 2L, "a", things -> histories(things).deleteOne(eq("a:2"))),
        WHOLE_HISTORY(Flaw.HISTORY_MISSING, 4L, "b", things -> histories(things).deleteMany(eq("aggregate", "b"))),
        ENTRY_ADDED_TO_A_HISTORY(Flaw.HISTORY_ADDED, null, "b", things -> {
            BsonDocument told = histories(things).find(eq("b:2")).first();
            histories(things)
                    .insertOne(told.append("_id", new BsonString("b:3")).append("version", new BsonInt64(3)));
        }),
        ENTRY_ADDED_UNDER_A_STRANGE_ID(Flaw.HISTORY_ADDED, null, "b", things -> {
            BsonDocument told = histories(things).find(eq("b:2")).first();
            histories(things).insertOne(told.append("_id", new BsonInt64(3)).append("version", new BsonInt64(3)));
        }),
        OBJECT(Flaw.OBJECT_MISSING, 4L, "b", things -> objects(things).deleteOne(eq("b"))),
        OBJECT_PUT_BACK(
                Flaw.OBJECT_OLDER, 3L, "a", things -> objects(things).updateOne(eq("a"), Updates.set("version", 2L))),
        OBJECT_CHANGED_PAST_THE_SERVICE(Flaw.VERSION_UNTOLD, null, "b", things -> objects(things)
                .updateOne(eq("b"), Updates.set("version", 3L))),
        TAIL_WITH_ITS_HISTORY(Flaw.VERSION_UNTOLD, null, "c", things -> {
            links(things).deleteOne(eq(6L));
            histories(things).deleteOne(eq("c:1"));
        });

        private final Flaw flaw;
        private final Long link;
        private final String object;
        private final java.util.function.Consumer<AuditedThings> deed;

        Tampering(Flaw flaw, Long link, String object, java.util.function.Consumer<AuditedThings> deed) {
            this.flaw = flaw;
            this.link = link;
            this.object = object;
            this.deed = deed;
        }

        private static void set(MongoCollection<BsonDocument> in, Bson which, String field, String value) {
            assertThat(in.updateOne(which, Updates.set(field, value)).getModifiedCount())
                    .isEqualTo(1);
        }

        private static void swap(AuditedThings things, long one, long other) {
            BsonDocument first = links(things).find(eq(one)).first();
            BsonDocument second = links(things).find(eq(other)).first();
            links(things).deleteMany(Filters.in("_id", one, other));
            links(things).insertOne(first.append("_id", new BsonInt64(other)));
            links(things).insertOne(second.append("_id", new BsonInt64(one)));
        }

        /** Writes a link anew, with a hash that fits its content and the link before. */
        private static void forge(AuditedThings things, long number, BsonDocument told) {
            BsonDocument before = links(things).find(eq(number - 1)).first();
            Head head = new Head(number - 1, before.getString("hash").getValue());
            Link forged =
                    Link.after(head, List.of(Deed.of("things", told)), false).getFirst();
            links(things).replaceOne(eq(number), new LinkDocuments(links(things)).write(forged));
        }
    }

    @Test
    void who_kept_the_head_finds_a_tail_that_was_cut_off_with_all_it_told_of() {
        things.told("a", 2).settled();
        Head kept = things.chain().head();
        links(things).deleteOne(eq(2L));
        histories(things).deleteOne(eq("a:2"));
        objects(things).updateOne(eq("a"), Updates.set("version", 1L));

        assertThat(verified().state()).isEqualTo(Verification.State.WHOLE);
        Finding finding = verified(kept).finding();

        assertThat(finding.flaw()).isEqualTo(Flaw.CUT_OFF);
        assertThat(finding.number()).isEqualTo(2);
    }

    @Test
    void who_kept_a_head_finds_a_chain_that_was_written_anew_as_a_whole() {
        things.told("a", 3).settled();
        Head kept = things.chain().head();
        histories(things).updateOne(eq("a:2"), Updates.set("by", "somebody else"));
        List<Deed> deeds = IntStream.rangeClosed(1, 3)
                .mapToObj(version -> histories(things).find(eq("a:" + version)).first())
                .map(told -> Deed.of("things", told))
                .toList();
        links(things).deleteMany(gt("_id", 0L));
        try (AuditedThings anew = AuditedThings.on(things.database())) {
            anew.chain().append(deeds);
        }

        assertThat(verified().state()).isEqualTo(Verification.State.WHOLE);
        assertThat(verified(kept).finding().flaw()).isEqualTo(Flaw.REWRITTEN);
        assertThat(verified(kept).finding().number()).isEqualTo(3);
    }

    @Test
    void a_chain_of_another_service_is_not_taken_for_this_one() {
        things.told("a", 1).settled();

        AuditChain other = new AuditChain(things.collections(), "/others");

        other.covers(new Audited("things", objects(things), histories(things)));
        assertThat(new Verifier(other, 1000)
                        .verify(Optional.empty(), Progress.none(other.beginning()))
                        .finding()
                        .flaw())
                .isEqualTo(Flaw.OTHER_BEGINNING);
    }

    @Test
    void a_long_chain_is_verified_in_parts_of_bounded_size() throws Exception {
        List<Thread> writers = IntStream.range(0, 30)
                .mapToObj(i -> Thread.startVirtualThread(() -> things.told("t" + i, 10)))
                .toList();
        for (Thread writer : writers) {
            writer.join();
        }
        things.settled();
        Verifier verifier = new Verifier(things.chain(), 250);

        Verification part = verifier.verify(Optional.empty(), verifier.beginning());
        int parts = 1;
        while (part.next() != null) {
            assertThat(part.state()).isEqualTo(Verification.State.UNFINISHED);
            part = verifier.verify(Optional.empty(), Progress.read(part.next()));
            parts++;
        }

        assertThat(part.state()).as("%s", part.finding()).isEqualTo(Verification.State.WHOLE);
        assertThat(part.links()).isEqualTo(300);
        assertThat(parts).isGreaterThan(4);

        histories(things).deleteOne(eq("t29:10"));
        assertThat(verified().finding().flaw()).isEqualTo(Flaw.HISTORY_MISSING);
    }

    @Test
    void what_a_crash_left_between_history_and_chain_is_told_once() {
        things.told("a", 1).settled();
        things.onlyInTheHistory("b", 2);
        assertThat(verified().state()).isEqualTo(Verification.State.WHOLE);
        assertThat(things.chain().head().number()).isEqualTo(1);

        things.start();

        await().until(() -> things.chain().head().number() == 3);
        assertThat(verified().state()).isEqualTo(Verification.State.WHOLE);
    }

    @Test
    void two_instances_at_once_write_one_chain_and_tell_each_deed_once() throws Exception {
        try (AuditedThings other = AuditedThings.on(things.database())) {
            AtomicBoolean broken = new AtomicBoolean();
            AtomicBoolean ended = new AtomicBoolean();
            Thread verifier = Thread.startVirtualThread(() -> {
                while (!ended.get()) {
                    broken.compareAndSet(false, verified().state() == Verification.State.BROKEN);
                }
            });
            List<Thread> writers = Stream.of(things, other)
                    .flatMap(instance -> IntStream.range(0, 4)
                            .mapToObj(i ->
                                    Thread.startVirtualThread(() -> instance.told(instance.hashCode() + " " + i, 25))))
                    .toList();
            for (Thread writer : writers) {
                writer.join();
            }
            things.settled();
            ended.set(true);
            verifier.join();

            assertThat(broken)
                    .as("a verification while both write finds nothing")
                    .isFalse();
            Verification whole = verified();
            assertThat(whole.state()).as("%s", whole.finding()).isEqualTo(Verification.State.WHOLE);
            assertThat(whole.links()).isEqualTo(200);
        }
    }

    @Test
    void a_deed_that_is_told_again_stays_where_it_is_and_stops_no_other() {
        things.told("a", 2).settled();
        List<Deed> deeds =
                histories(things).find().map(told -> Deed.of("things", told)).into(new java.util.ArrayList<>());

        things.chain().append(deeds);
        things.told("b", 1).settled();

        assertThat(things.chain().head().number()).isEqualTo(3);
        assertThat(verified().state()).isEqualTo(Verification.State.WHOLE);
    }

    @Test
    void what_was_done_before_there_was_a_chain_is_adopted_once_and_never_again() {
        things.told("a", 12).told("b", 1).settled();
        links(things).deleteMany(gt("_id", 0L));
        try (AuditedThings next = AuditedThings.on(things.database())) {
            Adoption adoption = new Adoption(next.chain(), next.collections(), Clock.systemUTC());
            assertThat(adoption.isDone()).isFalse();
            adoption.start();
            await().until(adoption::isDone);
            next.told("c", 1).settled();

            List<Link> links = next.chain().behind(0, 100).stream()
                    .map(stored -> next.chain().read(stored).orElseThrow())
                    .toList();
            assertThat(links).hasSize(14);
            assertThat(links).extracting(Link::adopted).containsSubsequence(true, true, false);
            assertThat(links).filteredOn(Link::adopted).hasSize(13);
            assertThat(verified().state()).isEqualTo(Verification.State.WHOLE);

            BsonDocument slipped = histories(things).find(eq("b:1")).first();
            histories(things)
                    .insertOne(slipped.append("_id", new BsonString("b:2")).append("version", new BsonInt64(2)));
            Adoption again = new Adoption(next.chain(), next.collections(), Clock.systemUTC());
            again.start();
            again.adopt();
            assertThat(next.chain().head().number()).isEqualTo(14);
            assertThat(verified().finding().flaw()).isEqualTo(Flaw.HISTORY_ADDED);
        }
    }

    private Verification verified(Head... kept) {
        Verifier verifier = new Verifier(things.chain(), 100_000);
        return verifier.verify(Stream.of(kept).findFirst(), verifier.beginning());
    }

    private static MongoCollection<BsonDocument> links(AuditedThings things) {
        return things.collection("audit");
    }

    private static MongoCollection<BsonDocument> histories(AuditedThings things) {
        return things.collection("things_history");
    }

    private static MongoCollection<BsonDocument> objects(AuditedThings things) {
        return things.collection("things");
    }
}
