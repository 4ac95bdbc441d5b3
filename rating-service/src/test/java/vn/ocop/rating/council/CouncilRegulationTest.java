package vn.ocop.rating.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.starter.problem.Fault;
import vn.ocop.starter.problem.Faults;

/** A regulation says everything that a council does, and says it rightly. */
class CouncilRegulationTest {
    @Test
    void the_shipped_one_is_whole_and_says_that_nobody_has_decided_it() {
        CouncilRegulation shipped = Written.regulation();

        assertThat(faults(shipped)).isEmpty();
        assertThat(shipped.source().decided()).isFalse();
        assertThat(shipped.validFrom()).isEqualTo(LocalDate.of(2026, 5, 22));
        assertThat(shipped.minAttendance()).isEqualTo(new Fraction(3, 4));
        assertThat(shipped.maxSpread()).isEqualTo(10);
    }

    @Test
    void every_fault_is_told_at_once() {
        CouncilRegulation broken = new CouncilRegulation(
                "Quy chế",
                null,
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 5, 1),
                null,
                0,
                List.of(Seat.ADVISER),
                null,
                true,
                false,
                null,
                null,
                101,
                -1,
                null,
                new CouncilRegulation.Rounding(11, null, true),
                null,
                null,
                null,
                null,
                null,
                null,
                false);

        assertThat(faults(broken))
                .contains(
                        "id",
                        "level",
                        "validTo",
                        "source",
                        "minMembers",
                        "scoringSeats",
                        "minAttendance",
                        "closing",
                        "aggregation",
                        "maxSpread",
                        "rescoreRounds",
                        "afterLastRound",
                        "rounding.digits",
                        "rounding.mode",
                        "minimumRule",
                        "groundRule",
                        "secrecy",
                        "conflict",
                        "writtenOpinionFor",
                        "differingOpinions");
    }

    @ParameterizedTest
    @CsvSource({"5,7,false", "6,7,true", "3,4,true", "6,8,true", "5,8,false", "0,1,false"})
    void three_quarters_are_reached_exactly(int some, int all, boolean reached) {
        assertThat(Fraction.of("3/4").isReachedBy(some, all)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"4/3", "1/0", "0.75", "-1/2", "3 / 4"})
    void what_is_no_part_of_a_whole_is_refused(String written) {
        assertThatThrownBy(() -> Fraction.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> faults(CouncilRegulation regulation) {
        Faults faults = new Faults();
        regulation.check(faults);
        return faults.found().stream().map(Fault::field).toList();
    }
}
