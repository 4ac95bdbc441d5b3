package vn.ocop.registry.trace.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.trace.lot.ALot.DAY;
import static vn.ocop.registry.trace.lot.ALot.ID;
import static vn.ocop.registry.trace.lot.ALot.ORIGIN;
import static vn.ocop.registry.trace.lot.ALot.harvested;
import static vn.ocop.registry.trace.lot.ALot.made;
import static vn.ocop.registry.trace.lot.ALot.packed;
import static vn.ocop.registry.trace.lot.ALot.shipped;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.registry.trace.lot.Verification.Break;

class ChainCheckTest {
    private static final Lot LOT = ALot.with(made(), harvested("e1"), packed("e2"), shipped("e3", "100", "Co.opmart"));

    /** Both hashes were computed by another program from the rule in docs/trace.md. */
    @Test
    void what_is_hashed_is_the_canonical_json_of_the_documentation() {
        Lot lot = ALot.with(made(), harvested("e1"));

        assertThat(made().head().hash()).isEqualTo("4be2ab2693dae980bf9b210631f51004fef4fd8ad2c98a52f5a549ddba6c4257");
        assertThat(lot.head().hash()).isEqualTo("4ad7e30a68fca51627153a7cd2789bca85cc92977f926771bef8bdb9ea0fac45");
    }

    @Test
    void a_chain_as_it_was_recorded_is_intact() {
        assertThat(check(LOT.entries(), ORIGIN)).isEqualTo(Verification.intact(ID, 3, LOT.head()));
        assertThat(new ChainCheck(ID, made().head(), List.of()).against(ORIGIN).intact())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void every_change_is_found_and_named(String what, Consumer<List<Entry>> tampering, int seq, Break how) {
        List<Entry> entries = new ArrayList<>(LOT.entries());
        tampering.accept(entries);

        Verification found = check(entries, ORIGIN);

        assertThat(found.intact()).isFalse();
        assertThat(found.broken().seq()).isEqualTo(seq);
        assertThat(found.broken().how()).isEqualTo(how);
    }

    static Stream<Arguments> every_change_is_found_and_named() {
        return Stream.of(
                tampering(
                        "another recipient",
                        at(3, e -> with(e, shipped("e3", "100", "WinMart"))),
                        3,
                        Break.RECORD_CHANGED),
                tampering("recorded at another time", at(1, e -> later(e)), 1, Break.RECORD_CHANGED),
                tampering("recorded by somebody else", at(2, e -> by(e, "x")), 2, Break.RECORD_CHANGED),
                tampering(
                        "changed and hashed anew",
                        at(2, e -> hashed(with(e, packed("e9")))),
                        3,
                        Break.PREVIOUS_DIFFERS),
                tampering("the last one hashed anew", at(3, e -> hashed(by(e, "x"))), 3, Break.HEAD_DIFFERS),
                tampering("the first one gone", list -> list.removeFirst(), 1, Break.RECORD_MISSING),
                tampering("one in the middle gone", list -> list.remove(1), 2, Break.RECORD_MISSING),
                tampering("two swapped", list -> Collections.swap(list, 1, 2), 2, Break.ORDER_CHANGED),
                tampering("the tail cut off", list -> list.removeLast(), 3, Break.TAIL_MISSING),
                tampering("all cut off", list -> list.clear(), 1, Break.TAIL_MISSING),
                tampering(
                        "one more at the end",
                        list -> list.add(Chain.next(ID, LOT.head(), packed("e4"), DAY, "x")),
                        4,
                        Break.HEAD_DIFFERS));
    }

    @Test
    void another_origin_is_found() {
        LotOrigin other = new LotOrigin(
                ORIGIN.productId(),
                ORIGIN.entityId(),
                ORIGIN.gtin(),
                ORIGIN.code(),
                ORIGIN.madeOn(),
                ORIGIN.bestBefore().plusYears(1),
                ORIGIN.quantity());

        assertThat(check(LOT.entries(), other).broken().how()).isEqualTo(Break.ORIGIN_CHANGED);
        assertThat(new ChainCheck(ID, made().head(), List.of())
                        .against(other)
                        .broken()
                        .how())
                .isEqualTo(Break.ORIGIN_CHANGED);
    }

    @Test
    void a_link_that_cannot_be_read_is_named() {
        List<Optional<Entry>> links =
                new ArrayList<>(LOT.entries().stream().map(Optional::of).toList());
        links.set(1, Optional.empty());

        Verification found = new ChainCheck(ID, LOT.head(), links).against(ORIGIN);

        assertThat(found.broken().seq()).isEqualTo(2);
        assertThat(found.broken().how()).isEqualTo(Break.RECORD_UNREADABLE);
    }

    private static Verification check(List<Entry> entries, LotOrigin origin) {
        return new ChainCheck(ID, LOT.head(), entries.stream().map(Optional::of).toList()).against(origin);
    }

    private static Arguments tampering(String what, Consumer<List<Entry>> tampering, int seq, Break how) {
        return Arguments.of(what, tampering, seq, how);
    }

    private static Consumer<List<Entry>> at(int seq, UnaryOperator<Entry> change) {
        return list -> list.set(seq - 1, change.apply(list.get(seq - 1)));
    }

    private static Entry with(Entry e, TraceEvent event) {
        return new Entry(e.seq(), e.recordedAt(), e.recordedBy(), event, e.previous(), e.hash());
    }

    private static Entry later(Entry e) {
        Instant at = e.recordedAt().plusMillis(1);
        return new Entry(e.seq(), at, e.recordedBy(), e.event(), e.previous(), e.hash());
    }

    private static Entry by(Entry e, String account) {
        return new Entry(e.seq(), e.recordedAt(), account, e.event(), e.previous(), e.hash());
    }

    private static Entry hashed(Entry e) {
        return new Entry(e.seq(), e.recordedAt(), e.recordedBy(), e.event(), e.previous(), Chain.hash(ID, e));
    }
}
