package vn.ocop.registry.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.registry.passport.Verdict.State;
import vn.ocop.registry.programme.history.Recognised;

class VerdictTest {
    private static final String DAY = "2026-11-23";

    /** First day, first day after it, whether taken back, and of another one after it; then the verdict. */
    @ParameterizedTest(name = "{0}–{1} taken back {2}, then {3}–{4}: {5} since {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          -,          false, -,          -,          NOT_RECOGNISED,    -",
                "2026-11-24, 2029-11-25, false, -,          -,          NOT_RECOGNISED,    -",
                "2026-11-23, 2029-11-24, false, -,          -,          GENUINE_AND_VALID, 2026-11-23",
                "2023-11-23, 2026-11-24, false, -,          -,          GENUINE_AND_VALID, 2023-11-23",
                "2023-11-22, 2026-11-23, false, -,          -,          EXPIRED,           2026-11-23",
                "2024-01-01, 2026-11-23, true,  -,          -,          REVOKED,           2026-11-23",
                "2024-01-01, 2026-11-24, true,  -,          -,          GENUINE_AND_VALID, 2024-01-01",
                "2020-01-01, 2022-05-01, true,  2024-01-01, 2027-01-02, GENUINE_AND_VALID, 2024-01-01",
                "2020-01-01, 2023-01-02, false, 2023-06-01, 2026-06-02, EXPIRED,           2026-06-02",
                "2024-01-01, 2027-01-02, false, 2026-12-01, 2029-12-02, GENUINE_AND_VALID, 2024-01-01"
            })
    void the_days_of_the_recognitions_decide(
            LocalDate first,
            LocalDate end,
            boolean revoked,
            LocalDate nextFirst,
            LocalDate nextEnd,
            State state,
            LocalDate since) {
        List<Recognised> all = first == null
                ? List.of()
                : nextFirst == null
                        ? List.of(recognised("1", first, end, revoked))
                        : List.of(recognised("1", first, end, revoked), recognised("2", nextFirst, nextEnd, false));

        Verdict verdict = Verdict.on(LocalDate.parse(DAY), null, all, Asked.product());

        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.since()).isEqualTo(since);
        assertThat(verdict.isGenuine()).isEqualTo(state == State.GENUINE_AND_VALID);
        assertThat(verdict.until() == null).isEqualTo(state != State.GENUINE_AND_VALID);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, WITHDRAWN", "2026-01-01, WITHDRAWN", "2026-11-24, GENUINE_AND_VALID"})
    void a_withdrawn_product_is_none_of_the_programme_though_its_certificate_runs_on(
            LocalDate withdrawnOn, State state) {
        assertThat(verdict(withdrawnOn, Asked.product()).state()).isEqualTo(state);
    }

    @Test
    void a_lot_that_is_called_back_is_told_before_all_else() {
        LocalDate recalledOn = LocalDate.of(2026, 11, 20);

        Verdict verdict = verdict(LocalDate.of(2026, 1, 1), Asked.lot("TK-1", recalledOn));

        assertThat(verdict.state()).isEqualTo(State.RECALLED_LOT);
        assertThat(verdict.since()).isEqualTo(recalledOn);
    }

    @Test
    void a_lot_that_is_not_called_back_changes_nothing_and_one_that_nobody_knows_is_told() {
        assertThat(verdict(null, Asked.lot("TK-1", null)).state()).isEqualTo(State.GENUINE_AND_VALID);
        assertThat(verdict(null, Asked.unknownLot("TK-9")).state()).isEqualTo(State.LOT_UNKNOWN);
    }

    @Test
    void an_unknown_lot_of_a_product_without_star_is_told_by_what_is_graver() {
        Verdict verdict = Verdict.on(LocalDate.parse(DAY), null, List.of(), Asked.unknownLot("TK-9"));

        assertThat(verdict.state()).isEqualTo(State.NOT_RECOGNISED);
    }

    @Test
    void a_former_certificate_on_the_package_is_over_though_the_product_holds_another() {
        List<Recognised> all = List.of(
                recognised("CM-1", LocalDate.of(2020, 1, 1), LocalDate.of(2023, 1, 2), false),
                recognised("CM-2", LocalDate.of(2025, 1, 1), LocalDate.of(2028, 1, 2), false));

        Verdict former = Verdict.on(LocalDate.parse(DAY), null, all, Asked.certificate("CM-1"));
        Verdict present = Verdict.on(LocalDate.parse(DAY), null, all, Asked.certificate("CM-2"));

        assertThat(former.state()).isEqualTo(State.REPLACED);
        assertThat(former.since()).isEqualTo(LocalDate.of(2023, 1, 2));
        assertThat(former.by().certificate()).isEqualTo("CM-2");
        assertThat(present.state()).isEqualTo(State.GENUINE_AND_VALID);
        assertThat(present.until()).isEqualTo(LocalDate.of(2028, 1, 1));
    }

    private static Verdict verdict(LocalDate withdrawnOn, Asked asked) {
        Recognised valid = recognised("CM-1", LocalDate.of(2025, 1, 1), LocalDate.of(2028, 1, 2), false);
        return Verdict.on(LocalDate.parse(DAY), withdrawnOn, List.of(valid), asked);
    }

    private static Recognised recognised(String certificate, LocalDate first, LocalDate end, boolean revoked) {
        return new Recognised(
                "V-22",
                "V-E16",
                certificate,
                4,
                "PROVINCE",
                "2150/QĐ-UBND",
                first,
                end,
                revoked,
                revoked ? "UNTRUE_PAPERS" : null,
                false,
                1);
    }
}
