package vn.ocop.training.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.RatingState;
import vn.ocop.training.need.Need.Cause;
import vn.ocop.training.person.TraineeKind;
import vn.ocop.training.record.Completion;

/** What follows from the state of a product. */
class NeedRulesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final NeedRules RULES = NeedRules.shipped(JSON);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate REACHED = LocalDate.of(2026, 10, 1);

    @ParameterizedTest
    @CsvSource({"1,false", "2,true", "3,false", "6,false"})
    void a_product_in_step_2_needs_a_business_plan(int step, boolean needed) {
        List<Need> needs = RULES.of(product(step), null, TODAY);

        assertThat(needs.stream()
                        .anyMatch(need ->
                                need.cause() == Cause.STEP && need.since().equals(REACHED)))
                .isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"2027-05-23,", "2027-05-22,ENDING", "2026-11-23,ENDING", "2026-11-22,ENDED"})
    void a_recognition_that_ends_within_180_days_needs_a_dossier(LocalDate validUntil, Cause cause) {
        List<Need> needs = RULES.of(product(6), rating(null, recognition(validUntil, null)), TODAY);

        if (cause == null) {
            assertThat(needs).isEmpty();
        } else {
            assertThat(needs).singleElement().satisfies(need -> {
                assertThat(need.topic()).isEqualTo("dossier");
                assertThat(need.cause()).isEqualTo(cause);
                assertThat(need.since()).isEqualTo(validUntil.minusDays(180));
            });
        }
    }

    @Test
    void a_dossier_on_its_way_needs_no_lesson_on_dossiers() {
        RatingState.Submission sent =
                new RatingState.Submission("d2", "REASSESSMENT", TODAY.minusDays(3), "26-2026", 8);
        RatingState rating = new RatingState("p", "Tôm khô", "e", sent, null, recognition(TODAY.plusDays(30), null));

        assertThat(RULES.of(product(6), rating, TODAY)).isEmpty();
    }

    @Test
    void a_revoked_recognition_needs_a_new_dossier_from_the_first_day_without_it() {
        RatingState rating = rating(null, recognition(TODAY.plusYears(2), TODAY.minusDays(9)));

        assertThat(RULES.of(product(6), rating, TODAY)).singleElement().satisfies(need -> {
            assertThat(need.cause()).isEqualTo(Cause.REVOKED);
            assertThat(need.since()).isEqualTo(TODAY.minusDays(9));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "8, 5.1, story",
        "8, 2.3, packaging-label",
        "8, 3.5, traceability-ip",
        "8, 4.2, e-commerce governance-marketing",
        "8, 1.6, environment",
        "8, 9, quality-food-safety",
        "8, 3.1, ''",
        "15, 1.5, environment",
        "26, 12, tourism-service",
        "26, 2.3, tourism-service",
        "26, 1.3, environment"
    })
    void a_missed_criterion_leads_to_its_topics_by_its_meaning_in_the_set(int set, String criterion, String topics) {
        List<Need> needs = RULES.of(product(6), rating(outcome(set, criterion), null), TODAY);

        assertThat(needs).allSatisfy(need -> {
            assertThat(need.cause()).isEqualTo(Cause.MISSED);
            assertThat(need.details()).containsExactly(criterion, TODAY.minusDays(20));
        });
        assertThat(needs.stream().map(Need::topic))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(topics.split(" "))
                        .filter(topic -> !topic.isEmpty())
                        .toList());
    }

    @Test
    void criteria_of_an_edition_that_is_not_mapped_lead_to_nothing() {
        RatingState.Outcome old = new RatingState.Outcome(
                "d1", "FIRST", TODAY, "148-2023", 8, BigDecimal.TEN, 3, List.of(new RatingState.Missed("5.1", 4, 3)));

        assertThat(RULES.of(product(6), rating(old, null), TODAY)).isEmpty();
    }

    @Test
    void a_need_is_met_by_the_topic_after_its_reason_arose_and_not_before() {
        Need need = RULES.of(product(2), null, TODAY).getFirst();

        assertThat(need.isMet(List.of(completed("idea-business-plan", REACHED.minusDays(1)))))
                .isFalse();
        assertThat(need.isMet(List.of(completed("story", REACHED.plusDays(1))))).isFalse();
        assertThat(need.isMet(List.of(completed("idea-business-plan", REACHED))))
                .isTrue();
    }

    @Test
    void the_rules_name_topics_that_are_taught_and_each_criterion_of_a_set_at_most_once_a_topic() {
        List<String> taught = JSON.readTree(NeedRulesTest.class.getResourceAsStream("/training/topics.json"))
                .valueStream()
                .map((JsonNode topic) -> topic.get("code").asString())
                .toList();
        assertThat(RULES.rules()).allSatisfy(rule -> assertThat(taught).contains(rule.topic()));
        Map<String, Long> places = RULES.rules().stream()
                .filter(rule -> rule.cause() == NeedRule.Kind.MISSED)
                .flatMap(rule -> rule.sets().stream()
                        .flatMap(set -> rule.criteria().stream().map(code -> set + " " + code + " " + rule.topic())))
                .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
        assertThat(places).allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
    }

    private static ProductStep product(int step) {
        return new ProductStep("p", 3, REACHED, "Tôm khô Tân Phát Lợi", "e", step, "ACTIVE");
    }

    private static RatingState rating(RatingState.Outcome outcome, RatingState.Recognition recognition) {
        return new RatingState("p", "Tôm khô Tân Phát Lợi", "e", null, outcome, recognition);
    }

    private static RatingState.Outcome outcome(int set, String missed) {
        return new RatingState.Outcome(
                "d1",
                "FIRST",
                TODAY.minusDays(20),
                "26-2026",
                set,
                new BigDecimal("66.4"),
                3,
                List.of(new RatingState.Missed(missed, 4, 3)));
    }

    private static RatingState.Recognition recognition(LocalDate validUntil, LocalDate revokedOn) {
        return new RatingState.Recognition(
                "12/GCN-UBND",
                null,
                3,
                "PROVINCE",
                "12/QĐ-UBND",
                validUntil.minusYears(3),
                "148-2023",
                validUntil.minusYears(3),
                validUntil,
                false,
                revokedOn == null ? "VALID" : "REVOKED",
                revokedOn,
                null);
    }

    private static Completion completed(String topic, LocalDate day) {
        return new Completion(
                "c",
                "t",
                TraineeKind.ENTITY_REPRESENTATIVE,
                "e",
                null,
                null,
                null,
                null,
                "dard",
                null,
                topic,
                day,
                null,
                "1");
    }
}
