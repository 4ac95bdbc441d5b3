package vn.ocop.rating.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.problem.Refusal;

/** Who decides, and by when: the rule that holds on the day in question. */
class ProcedureRulesTest {
    private final ProcedureRules rules = ProcedureRules.shipped(new JsonMapper());

    @ParameterizedTest(name = "on {0} a {1} star is recognised by {2}")
    @CsvSource({
        "2019-08-21, 3, PROVINCE",
        "2023-02-23, 3, PROVINCE",
        "2023-02-24, 3, DISTRICT",
        "2023-02-24, 4, PROVINCE",
        "2025-06-30, 3, DISTRICT",
        "2025-07-06, 3, PROVINCE",
        "2026-05-21, 5, CENTRAL",
        "2026-05-22, 3, PROVINCE",
        "2026-05-22, 4, PROVINCE",
        "2026-05-22, 5, CENTRAL",
    })
    void the_level_that_recognises_is_the_one_of_the_day(LocalDate day, int star, String level) {
        assertThat(rules.recogniser(day, star))
                .hasValueSatisfying(found -> assertThat(found).hasToString(level));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 1", "2026-06-01, 2"})
    void one_star_and_two_stars_get_no_decision(LocalDate day, int star) {
        assertThat(rules.recogniser(day, star)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01", "2025-07-05", "2019-08-20"})
    void days_whose_rule_is_not_known_are_said_to_be_so(LocalDate day) {
        assertThatThrownBy(() -> rules.competenceOn(day))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.rule()).isEqualTo("no-rule-on-that-day"));
    }

    @ParameterizedTest(name = "proposed on {0}: council before {1}")
    @CsvSource({
        "2026-05-25, 2026-12-30",
        "2026-04-29, 2026-06-30",
        "2026-04-30, 2026-12-30",
        "2026-10-29, 2026-12-30",
        "2026-10-30, 2027-06-30",
        "2026-12-31, 2027-06-30",
    })
    void what_is_proposed_before_the_day_of_a_round_is_judged_in_that_round(LocalDate proposed, LocalDate before) {
        assertThat(rules.limitsOn(LocalDate.parse("2026-06-01")).councilBefore(proposed))
                .isEqualTo(before);
    }

    @ParameterizedTest(name = "sent on {0}: central council before {1}")
    @CsvSource({"2026-07-29, 2026-09-30", "2026-07-30, 2027-03-30", "2027-01-29, 2027-03-30"})
    void the_ministry_has_rounds_of_its_own(LocalDate sent, LocalDate before) {
        assertThat(rules.limitsOn(LocalDate.parse("2026-06-01")).centralCouncilBefore(sent))
                .isEqualTo(before);
    }

    @Test
    void no_two_rules_of_a_kind_hold_on_the_same_day() {
        for (LocalDate day = LocalDate.parse("2019-01-01"); day.getYear() < 2028; day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(rules.competence().stream().filter(rule -> rule.holdsOn(on)))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
