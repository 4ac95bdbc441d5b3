package vn.ocop.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionRuleTest {

    @ParameterizedTest(name = "{0} of {1} minutes and a score of {3} under {2} % and {4} %: {5}")
    @CsvSource({
        "180, 240, 75,    ,   , true",
        "179, 240, 75,    ,   , false",
        "2,     3, 67,    ,   , false",
        "240, 240, 100,   ,   , true",
        "240, 240, 75,    , 50, false",
        "240, 240, 75,  49, 50, false",
        "240, 240, 75,  50, 50, true",
        "100, 240, 75, 100, 50, false",
    })
    void a_share_is_never_rounded_up_and_a_test_must_be_passed_where_there_is_one(
            long present, long of, int share, Integer score, Integer least, boolean met) {
        assertThat(new CompletionRule(share, least).isMet(present, of, score)).isEqualTo(met);
    }
}
