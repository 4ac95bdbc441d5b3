package vn.ocop.rating.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.scoring.Result;

/**
 * From sheets to a star, case by case. {@code 4×best{7=1 !forged-dossier}} are four sheets with the best option everywhere
 * but in criterion 7 and with a ground ticked; {@code 99×50@3} are ninety-nine of 50 points that reach the minimums of 3★.
 * Sets 8 (dried shrimp) and 26 (tourism) of Decision 26/2026 as shipped; the mean is cut after four digits.
 */
class StarTableTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # edges of the bands
        all the best                            |  8 | 5×best                              |         | 26-2026   | 100     | 5 | 5
        90 is five stars                        |  8 | 5×90@5                              |         | 26-2026   | 90      | 5 | 5
        90 as the mean of 89 90 91              |  8 | 1×89@5 1×90@5 1×91@5                |         | 26-2026   | 90      | 5 | 5
        89.99 is four stars                     |  8 | 99×90@5 1×89@5                      |         | 26-2026   | 89.99   | 4 | 4
        89.6666…                                |  8 | 1×89@5 2×90@5                       |         | 26-2026   | 89.6666 | 4 | 4
        89                                      |  8 | 7×89@5                              |         | 26-2026   | 89      | 4 | 4
        70 is four stars                        |  8 | 7×70@5                              |         | 26-2026   | 70      | 4 | 4
        70 as the mean of 69 and 71             |  8 | 1×69@5 1×71@5                       |         | 26-2026   | 70      | 4 | 4
        69.99 is three stars                    |  8 | 99×70@5 1×69@5                      |         | 26-2026   | 69.99   | 3 | 3
        69.5 has a home now                     |  8 | 1×69@5 1×70@5                       |         | 26-2026   | 69.5    | 3 | 3
        50 is three stars                       |  8 | 7×50@3                              |         | 26-2026   | 50      | 3 | 3
        50 as the mean of 49 and 51             |  8 | 1×49@3 1×51@3                       |         | 26-2026   | 50      | 3 | 3
        49.99 is two stars                      |  8 | 99×50@3 1×49@3                      |         | 26-2026   | 49.99   | 2 | 2
        30 is two stars                         |  8 | 7×30@3                              |         | 26-2026   | 30      | 2 | 2
        29.99 is one star                       |  8 | 99×30@3 1×29@3                      |         | 26-2026   | 29.99   | 1 | 1
        29.99 without any minimum               |  8 | 99×30@1 1×29@1                      |         | 26-2026   | 29.99   | 1 | 1
        nothing at all                          |  8 | 5×0@1                               |         | 26-2026   | 0       | 1 | 1
        tourism at 90                           | 26 | 5×90@5                              |         | 26-2026   | 90      | 5 | 5
        tourism at 89.99                        | 26 | 99×90@5 1×89@5                      |         | 26-2026   | 89.99   | 4 | 4
        tourism at 70                           | 26 | 5×70@5                              |         | 26-2026   | 70      | 4 | 4
        tourism at 69.99                        | 26 | 99×70@5 1×69@5                      |         | 26-2026   | 69.99   | 3 | 3
        tourism at 50                           | 26 | 5×50@5                              |         | 26-2026   | 50      | 3 | 3
        tourism at 49.99                        | 26 | 99×50@5 1×49@5                      |         | 26-2026   | 49.99   | 2 | 2
        # a minimum of 3★ is missed
        origin of material                      |  8 | 7×best{1.1=none}                    |         | 26-2026   | 97      | 5 | 2
        packaging                               |  8 | 7×best{2.2=1}                       |         | 26-2026   | 98      | 5 | 2
        label                                   |  8 | 7×best{2.3=none}                    |         | 26-2026   | 97      | 5 | 2
        trade mark                              |  8 | 7×best{3.5=none}                    |         | 26-2026   | 97      | 5 | 2
        market beyond the commune               |  8 | 7×best{4.1=1}                       |         | 26-2026   | 96      | 5 | 2
        local identity                          |  8 | 7×best{5.3=0}                       |         | 26-2026   | 95      | 5 | 2
        quality declaration                     |  8 | 7×best{8=none}                      |         | 26-2026   | 95      | 5 | 2
        quality assurance                       |  8 | 7×best{9=none}                      |         | 26-2026   | 95      | 5 | 2
        # a minimum of 4★ is missed
        chain linkage                           |  8 | 7×best{1.5=1}                       |         | 26-2026   | 98      | 5 | 3
        environment                             |  8 | 7×best{1.6=none}                    |         | 26-2026   | 97      | 5 | 3
        origin of the idea                      |  8 | 7×best{2.1=2}                       |         | 26-2026   | 99      | 5 | 3
        label without code                      |  8 | 7×best{2.3=2}                       |         | 26-2026   | 99      | 5 | 3
        growth                                  |  8 | 7×best{3.4=1}                       |         | 26-2026   | 99      | 5 | 3
        mark not registered                     |  8 | 7×best{3.5=1}                       |         | 26-2026   | 98      | 5 | 3
        distribution                            |  8 | 7×best{4.1=2}                       |         | 26-2026   | 97      | 5 | 3
        story                                   |  8 | 7×best{5.1=3}                       |         | 26-2026   | 98      | 5 | 3
        foreign matter                          |  8 | 7×best{6.1=1}                       |         | 26-2026   | 99      | 5 | 3
        colour                                  |  8 | 7×best{6.3=1}                       |         | 26-2026   | 98      | 5 | 3
        smell                                   |  8 | 7×best{6.4=1}                       |         | 26-2026   | 98      | 5 | 3
        taste                                   |  8 | 7×best{6.5=1}                       |         | 26-2026   | 97      | 5 | 3
        uniqueness                              |  8 | 7×best{7=1}                         |         | 26-2026   | 96      | 5 | 3
        no HACCP                                |  8 | 7×best{9=1}                         |         | 26-2026   | 96      | 5 | 3
        # a minimum of 5★ is missed
        contract shorter than a year            |  8 | 7×best{1.5=2}                       |         | 26-2026   | 99      | 5 | 4
        no modern trade                         |  8 | 7×best{4.1=3}                       |         | 26-2026   | 98      | 5 | 4
        colour not the best                     |  8 | 7×best{6.3=2}                       |         | 26-2026   | 99      | 5 | 4
        smell not the best                      |  8 | 7×best{6.4=2}                       |         | 26-2026   | 99      | 5 | 4
        taste not the best                      |  8 | 7×best{6.5=2}                       |         | 26-2026   | 98      | 5 | 4
        not unique                              |  8 | 7×best{7=3}                         |         | 26-2026   | 98      | 5 | 4
        # the lowest star counts
        minimums of 3★ and 5★ missed            |  8 | 7×best{8=none 7=3}                  |         | 26-2026   | 93      | 5 | 2
        minimums of 4★ and 5★ missed            |  8 | 7×best{9=1 7=3}                     |         | 26-2026   | 94      | 5 | 3
        no minimum in the criterion             |  8 | 7×best{11=none 1.2=0}               |         | 26-2026   | 95      | 5 | 5
        60 has no need of the minimums of 4★    |  8 | 7×60@3                              |         | 26-2026   | 60      | 3 | 3
        # grounds on which a dossier is out
        forged, say four of seven               |  8 | 4×best{!forged-dossier} 3×best      |         | 26-2026   | 100     | 5 | -
        forged, say three of seven              |  8 | 3×best{!forged-dossier} 4×best      |         | 26-2026   | 100     | 5 | 5
        forged, say two of four                 |  8 | 2×best{!forged-dossier} 2×best      |         | 26-2026   | 100     | 5 | 5
        forged, says one                        |  8 | 1×best{!forged-dossier} 6×best      |         | 26-2026   | 100     | 5 | 5
        forged, says one, and one is enough     |  8 | 1×best{!forged-dossier} 6×best      | any     | 26-2026   | 100     | 5 | -
        food safety, say all                    |  8 | 7×best{!food-safety}                |         | 26-2026   | 100     | 5 | -
        incomplete registration, say all        |  8 | 7×best{!incomplete-registration}    |         | 26-2026   | 100     | 5 | -
        two grounds, none with a majority       |  8 | 2×best{!food-safety} 2×best{!forged-dossier} 3×best || 26-2026 | 100 | 5 | 5
        imported material, say four of seven    |  8 | 4×best{!1.1/imported-or-unknown-material} 3×best || 26-2026 | 100 | 5 | -
        copied product, say three of seven      |  8 | 3×best{!2.1/copied-product} 4×best  |         | 26-2026   | 100     | 5 | 5
        foreign matter stops, say four of seven |  8 | 4×best{!6.1/foreign-matter} 3×best  |         | 26-2026   | 100     | 5 | -
        foreign matter stops, one is enough     |  8 | 1×best{!6.1/foreign-matter} 6×best  | any     | 26-2026   | 100     | 5 | -
        # cases a and b
        case a at its best                      | 26 | 7×best{8=a3 9=a2 15=a3}             |         | 26-2026   | 100     | 5 | 5
        case b is worth as much                 | 26 | 7×best{8=b3 9=b2 15=b3}             |         | 26-2026   | 100     | 5 | 5
        case b at its least                     | 26 | 7×best{8=b1 9=b1 15=b1}             |         | 26-2026   | 95      | 5 | 5
        members take different cases            | 26 | 4×best{8=a1} 3×best{8=b3}           |         | 26-2026   | 98.8571 | 5 | 5
        neither case                            | 26 | 7×best{8=none}                      |         | 26-2026   | 97      | 5 | 5
        tourism without growth                  | 26 | 7×best{3.4=1}                       |         | 26-2026   | 98      | 5 | 3
        tourism, mark applied for only          | 26 | 7×best{3.5=1}                       |         | 26-2026   | 98      | 5 | 3
        tourism, no mark at all                 | 26 | 7×best{3.5=none}                    |         | 26-2026   | 97      | 5 | 2
        # 5.2 is scored only if there is a story
        no story, its structure counts nothing  |  8 | 7×best{5.1=0 5.2=2}                 |         | 26-2026   | 93      | 5 | 3
        a poor story has a structure            |  8 | 7×best{5.1=1 5.2=2}                 |         | 26-2026   | 96      | 5 | 3
        a good story without structure          |  8 | 7×best{5.2=0}                       |         | 26-2026   | 98      | 5 | 5
        one member sees no story                |  8 | 1×best{5.1=0 5.2=2} 6×best          |         | 26-2026   | 99      | 5 | 5
        # members differ on a minimum
        four of seven miss it                   |  8 | 4×best{7=1} 3×best                  |         | 26-2026   | 97.7142 | 5 | 3
        three of seven miss it                  |  8 | 3×best{7=1} 4×best                  |         | 26-2026   | 98.2857 | 5 | 5
        two of four miss it                     |  8 | 2×best{7=1} 2×best                  |         | 26-2026   | 98      | 5 | 3
        two, two and three                      |  8 | 2×best{7=1} 2×best{7=3} 3×best      |         | 26-2026   | 98.2857 | 5 | 4
        two of seven miss a minimum of 3★       |  8 | 2×best{8=none} 5×best               |         | 26-2026   | 98.5714 | 5 | 5
        one of seven misses it, all must reach  |  8 | 1×best{7=1} 6×best                  | unanimous | 26-2026 | 99.4285 | 5 | 3
        nobody misses it, all must reach        |  8 | 7×best                              | unanimous | 26-2026 | 100     | 5 | 5
        the mean of points reaches 4★           |  8 | 4×best{7=1} 3×best                  | mean_points | 26-2026 | 97.7142 | 5 | 3
        the mean of points reaches 4★ not 5★    |  8 | 3×best{7=1} 4×best                  | mean_points | 26-2026 | 98.2857 | 5 | 4
        tourism, four of seven                  | 26 | 4×best{3.5=1} 3×best                |         | 26-2026   | 98.8571 | 5 | 3
        tourism, three of seven                 | 26 | 3×best{3.5=1} 4×best                |         | 26-2026   | 99.1428 | 5 | 5
        # rounding
        89.5 rounded before the band            |  8 | 1×89@5 1×90@5                       | round-0-HALF_UP | 26-2026 | 89.5 | 5 | 5
        89.5 rounded for the eye only           |  8 | 1×89@5 1×90@5                       | shown-0-HALF_UP | 26-2026 | 89.5 | 4 | 4
        89.995 rounded to 90.00                 |  8 | 199×90@5 1×89@5                     | round-2-HALF_UP | 26-2026 | 89.995 | 5 | 5
        89.995 cut to 89.99                     |  8 | 199×90@5 1×89@5                     | round-2-DOWN | 26-2026 | 89.995 | 4 | 4
        69.5 rounded half to even is 70         |  8 | 1×69@5 1×70@5                       | round-0-HALF_EVEN | 26-2026 | 69.5 | 4 | 4
        rounding does not mend a minimum        |  8 | 7×best{7=3}                         | round-0-HALF_UP | 26-2026 | 98 | 5 | 4
        # bands of earlier decisions
        69.5 has no home under 1048/2019        |  8 | 1×69@5 1×70@5                       |         | 1048-2019 | 69.5    | - | -
        69 under 1048/2019                      |  8 | 2×69@5                              |         | 1048-2019 | 69      | 3 | 3
        70 under 1048/2019                      |  8 | 2×70@5                              |         | 1048-2019 | 70      | 4 | 4
        89.5 has no home under 1048/2019        |  8 | 1×89@5 1×90@5                       |         | 1048-2019 | 89.5    | - | -
        69.5 rounded finds one                  |  8 | 1×69@5 1×70@5                       | round-0-HALF_UP | 1048-2019 | 69.5 | 4 | 4
        69.5 under 148/2023                     |  8 | 1×69@5 1×70@5                       |         | 148-2023  | 69.5    | 3 | 3
        """)
    void sheets_give_a_star(
            String name,
            int number,
            String groups,
            String settings,
            String version,
            String mean,
            String band,
            String star) {
        CriteriaSet set = Written.set(number);
        CouncilRegulation regulation = Written.regulation(settings == null ? "" : settings);

        Result result = new CouncilRule(set, Written.bands(version), regulation).result(Written.sheets(set, groups));

        assertThat(result.mean().shown()).as(name).isEqualByComparingTo(new BigDecimal(mean));
        assertThat(result.band()).as(name).isEqualTo(number(band));
        assertThat(result.star()).as(name).isEqualTo(number(star));
    }

    @ParameterizedTest(name = "a mean of {0} is {1}★, or {2}★ under 1048/2019")
    @CsvSource({
        "100,5,5", "90.01,5,5", "90,5,5", "89.99,4,-", "89.5,4,-", "89,4,4", "70.01,4,4", "70,4,4", "69.99,3,-",
        "69.5,3,-", "69,3,3", "50.01,3,3", "50,3,3", "49.99,2,-", "49,2,2", "30,2,2", "29.99,1,1", "0,1,1"
    })
    void a_mean_has_a_band(BigDecimal mean, String now, String earlier) {
        assertThat(Written.bands("26-2026").star(mean).orElse(null)).isEqualTo(number(now));
        assertThat(Written.bands("1048-2019").star(mean).orElse(null)).isEqualTo(number(earlier));
    }

    private static Integer number(String text) {
        return text.equals("-") ? null : Integer.valueOf(text);
    }
}
