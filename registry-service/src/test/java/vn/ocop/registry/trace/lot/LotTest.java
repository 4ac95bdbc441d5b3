package vn.ocop.registry.trace.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.registry.trace.lot.ALot.DAY;
import static vn.ocop.registry.trace.lot.ALot.ID;
import static vn.ocop.registry.trace.lot.ALot.event;
import static vn.ocop.registry.trace.lot.ALot.harvested;
import static vn.ocop.registry.trace.lot.ALot.kilograms;
import static vn.ocop.registry.trace.lot.ALot.made;
import static vn.ocop.registry.trace.lot.ALot.packed;
import static vn.ocop.registry.trace.lot.ALot.shipped;
import static vn.ocop.registry.trace.lot.ALot.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.registry.trace.lot.TraceEvent.Correction;
import vn.ocop.registry.trace.lot.TraceEvent.Correction.Reason;
import vn.ocop.starter.problem.Refusal;

class LotTest {
    private static final Recall RECALL = new Recall("Salmonella", "Không dùng lô TK-2611/1", false, DAY, null, null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TK-2611/1 | true",
                "12345678901234567890 | true",
                "123456789012345678901 | false",
                "!\"%&'()*+,-./:;<=>?_ | true",
                "LÔ-1 | false",
                "A B | false",
                "A#1 | false"
            })
    void a_lot_code_has_1_to_20_characters_of_the_set_82_of_gs1(String code, boolean valid) {
        assertThat(LotCode.isValid(code)).isEqualTo(valid);
    }

    @Test
    void an_event_that_is_there_already_changes_nothing() {
        Lot once = with(made(), packed("e1"));

        assertThat(with(once, packed("e1")).since(once)).isEmpty();
    }

    @Test
    void no_more_goes_out_than_was_made() {
        Lot lot = with(made(), shipped("e1", "100", "Co.opmart Cà Mau"));

        assertThatThrownBy(() -> with(lot, shipped("e2", "20.501", "Bách Hóa Xanh")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("more-out-than-made"));
        assertThat(with(lot, shipped("e2", "20.5", "Bách Hóa Xanh")).shipments())
                .hasSize(2);
    }

    @Test
    void what_came_back_may_go_out_again() {
        TraceEvent returned = new TraceEvent(
                "e2",
                TraceStep.RECEIVING,
                DAY,
                "+07:00",
                Disposition.RETURNED,
                null,
                null,
                null,
                kilograms("20"),
                null,
                null,
                null,
                null);

        Lot lot = with(made(), shipped("e1", "120.5", "Co.opmart Cà Mau"), returned, shipped("e3", "20", "WinMart"));

        assertThat(lot.shipments()).hasSize(2);
    }

    @Test
    void a_correction_takes_the_place_of_the_wrong_event_and_leaves_it_in_the_chain() {
        Correction wrong = new Correction("e1", Reason.INCORRECT_DATA, "Ghi nhầm số lượng");

        Lot lot = with(
                made(),
                shipped("e1", "120", "Co.opmart Cà Mau"),
                event("e2", TraceStep.SHIPPING, kilograms("12"), "Co.opmart Cà Mau", wrong));

        assertThat(lot.entries()).hasSize(2);
        assertThat(lot.shipments()).extracting(TraceEvent::id).containsExactly("e2");
        assertThatThrownBy(() -> with(lot, event("e3", TraceStep.PACKING, null, null, wrong)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("corrected-already"));
    }

    @Test
    void what_did_not_occur_counts_no_more() {
        Lot lot = with(
                made(),
                shipped("e1", "120", "Co.opmart Cà Mau"),
                event(
                        "e2",
                        TraceStep.SHIPPING,
                        null,
                        null,
                        new Correction("e1", Reason.DID_NOT_OCCUR, "Xe không chạy")));

        assertThat(lot.standing()).isEmpty();
        assertThat(lot.entries()).hasSize(2);
    }

    @Test
    void while_it_is_recalled_nothing_more_goes_out_but_who_got_it_is_put_right() {
        Lot lot = with(made(), shipped("e1", "100", "Co.opmart"))
                .recalled(ID, "r1", RECALL, "office")
                .next();

        assertThatThrownBy(() -> with(lot, shipped("e2", "1", "WinMart")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("lot-recalled"));
        Correction wrong = new Correction("e1", Reason.INCORRECT_DATA, "Nhầm nơi nhận");
        Lot corrected = with(lot, event("e3", TraceStep.SHIPPING, kilograms("100"), "WinMart", wrong));
        assertThat(corrected.shipments()).extracting(TraceEvent::recipient).containsExactly("WinMart");
        Lot closed = corrected
                .recallClosed(ID, "r2", "Đã thu về 100 kg", DAY, "office")
                .next();
        assertThat(with(closed, shipped("e4", "1", "WinMart")).shipments()).hasSize(2);
    }

    @Test
    void a_recall_is_opened_once_and_neither_corrected_nor_closed_twice() {
        Lot open = made().recalled(ID, "r1", RECALL, "office").next();

        assertThatThrownBy(() -> open.recalled(ID, "r2", RECALL, "office"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("recall-is-open"));
        Correction denial = new Correction("r1", Reason.DID_NOT_OCCUR, "x");
        assertThatThrownBy(() -> with(open, event("e1", TraceStep.RECALLING, null, null, denial)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("recall-stands"));
        Lot closed = open.recallClosed(ID, "r3", "Đã tiêu hủy", DAY, "office").next();
        assertThatThrownBy(() -> closed.recallClosed(ID, "r4", "x", DAY, "office"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("no-open-recall"));
    }

    @Test
    void a_full_lot_takes_no_event_but_a_recall() {
        Lot lot = made();
        for (int i = 0; i < Lot.MOST_EVENTS; i++) {
            lot = with(lot, packed("e" + i));
        }
        Lot full = lot;

        assertThatThrownBy(() -> with(full, harvested("one-more")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("lot-full"));
        assertThat(full.recalled(ID, "r1", RECALL, "office").next().head().count())
                .isEqualTo(Lot.MOST_EVENTS + 1);
    }
}
