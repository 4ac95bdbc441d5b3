package vn.ocop.registry.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.events.Locality;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductStageChanged;
import vn.ocop.events.ProductState;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.ProductSubmitted;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.events.RatingState;
import vn.ocop.registry.programme.history.ToldHistory;
import vn.ocop.registry.programme.history.ToldHistory.Raw;
import vn.ocop.registry.territory.Territory;

/** Where a line of the plan stands on a day: exactly one standing, by its product's steps, dossiers and certificates. */
class LineStandingTest {
    private static final String LINE = "V-22";
    private final ApprovedPlan plan = ApprovedPlanReader.shipped(Territory.load());
    private final ToldHistory told = new ToldHistory();
    private final PlanDays days = new PlanDays(plan, told.products, told.recognitions, told.submissions);
    private final List<Raw> events = new ArrayList<>();
    private int versions;
    private int ratings;

    @AfterEach
    void close() {
        told.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-09, NOT_IN_REGISTER, ''",
        "2023-01-10, NOT_BEGUN, ''",
        "2023-02-01, IDEA, IDEA",
        "2023-03-01, IDEA, IDEA",
        "2023-04-01, PLAN_APPROVED, IDEA PLAN_APPROVED",
        "2023-05-01, IN_EVALUATION, IDEA PLAN_APPROVED EVALUATED",
        "2023-06-01, STAR_4, IDEA PLAN_APPROVED EVALUATED RECOGNISED",
        "2024-01-15, STAR_4, IDEA PLAN_APPROVED EVALUATED RECOGNISED", // its idea was handed back, the star holds
        "2026-05-31, STAR_4, IDEA PLAN_APPROVED EVALUATED RECOGNISED",
        "2026-06-01, LAPSED, IDEA PLAN_APPROVED EVALUATED RECOGNISED",
        "2026-07-01, IN_EVALUATION, IDEA PLAN_APPROVED EVALUATED RECOGNISED", // assessed again
        "2026-08-01, LAPSED, IDEA PLAN_APPROVED EVALUATED RECOGNISED",
        "2026-09-01, WITHDRAWN, IDEA PLAN_APPROVED EVALUATED RECOGNISED"
    })
    void a_line_goes_from_standing_to_standing(LocalDate on, LineStanding standing, String reached) {
        steps("2023-01-10", 1);
        steps("2023-02-01", 2);
        steps("2023-03-01", 3);
        steps("2023-04-01", 4);
        steps("2023-05-01", 5);
        rating("2023-06-03", recognised(4, "2023-06-01", "2026-05-31"), null);
        steps("2024-01-10", 3);
        rating("2026-07-01", recognised(4, "2023-06-01", "2026-05-31"), "2026-07-01");
        events.add(new Raw(
                LINE,
                ++ratings,
                at("2026-08-01"),
                new ProductSubmissionClosed(rating(recognised(4, "2023-06-01", "2026-05-31"), null))));
        events.add(new Raw(LINE, ++versions, at("2026-09-01"), new ProductWithdrawn(product(LINE, 3, "WITHDRAWN"))));
        told.tellTwiceInAnyOrder(events, 7);

        Placed line = line(on);

        assertThat(line.standing()).isEqualTo(standing);
        assertThat(String.join(
                        " ",
                        List.of(Reached.Stage.values()).stream()
                                .filter(line.reached()::has)
                                .map(Enum::name)
                                .toList()))
                .isEqualTo(reached);
        assertThat(line.productId()).isEqualTo(standing == LineStanding.NOT_IN_REGISTER ? null : LINE);
    }

    @Test
    void a_star_holds_whenever_the_register_learned_of_the_product_and_after_its_withdrawal() {
        rating("2023-06-03", recognised(3, "2020-06-01", "2023-05-31"), null);
        steps("2023-06-03", 1);
        events.add(new Raw(LINE, ++versions, at("2023-06-03"), new ProductWithdrawn(product(LINE, 1, "WITHDRAWN"))));
        told.tell(events);

        assertThat(line(LocalDate.parse("2020-05-31")).standing()).isEqualTo(LineStanding.NOT_IN_REGISTER);
        assertThat(line(LocalDate.parse("2022-01-01")).standing()).isEqualTo(LineStanding.STAR_3);
        assertThat(line(LocalDate.parse("2022-01-01")).withdrawn()).isFalse();
        assertThat(line(LocalDate.parse("2023-06-01")).standing()).isEqualTo(LineStanding.LAPSED);
        assertThat(line(LocalDate.parse("2023-06-03")).standing()).isEqualTo(LineStanding.WITHDRAWN);
        assertThat(line(LocalDate.parse("2023-06-03")).reached())
                .as("what went before the register is not in its steps")
                .isEqualTo(new Reached(false, false, false, true));
    }

    @Test
    void a_withdrawn_product_counts_with_its_star_until_the_certificate_ends() {
        steps("2023-01-10", 5);
        rating("2023-06-01", recognised(5, "2023-06-01", "2026-05-31"), null);
        events.add(new Raw(LINE, ++versions, at("2024-01-01"), new ProductWithdrawn(product(LINE, 5, "WITHDRAWN"))));
        told.tell(events);

        assertThat(line(LocalDate.parse("2026-05-31")).standing()).isEqualTo(LineStanding.STAR_5);
        assertThat(line(LocalDate.parse("2026-05-31")).withdrawn()).isTrue();
        assertThat(line(LocalDate.parse("2026-06-01")).standing()).isEqualTo(LineStanding.WITHDRAWN);
    }

    @Test
    void products_outside_the_plan_are_counted_beside_it_and_change_nothing_of_it() {
        steps("2023-01-10", 2);
        events.add(new Raw("khac", 1, at("2023-01-01"), new ProductRegistered(product("khac", null, 4, "ACTIVE"))));
        // A second product that names the same line leaves it to the first.
        events.add(new Raw("trung", 1, at("2023-03-01"), new ProductRegistered(product("trung", LINE, 1, "ACTIVE"))));
        told.tellTwiceInAnyOrder(events, 3);

        PlanTable table = days.table(Set.of(), LocalDate.parse("2023-04-01"));

        assertThat(table.total().figures().planned()).isEqualTo(237);
        assertThat(table.total().figures().standing().get(LineStanding.IDEA)).isEqualTo(1);
        assertThat(table.outside().products()).isEqualTo(2);
        assertThat(table.outside().standing())
                .containsEntry(LineStanding.PLAN_APPROVED, 1)
                .containsEntry(LineStanding.NOT_BEGUN, 1);
        assertThat(days.on(LocalDate.parse("2022-12-31")).outside()).isEmpty();
    }

    private Placed line(LocalDate on) {
        return days.on(on).lines().stream()
                .filter(line -> line.reference().equals(LINE))
                .findFirst()
                .orElseThrow();
    }

    private void steps(String day, int step) {
        versions++;
        events.add(new Raw(
                LINE,
                versions,
                at(day),
                versions == 1
                        ? new ProductRegistered(product(LINE, step, "ACTIVE"))
                        : new ProductStageChanged(1, step, product(LINE, step, "ACTIVE"))));
    }

    private void rating(String day, RatingState.Recognition recognition, String submittedOn) {
        RatingState state = rating(recognition, submittedOn);
        events.add(new Raw(
                LINE, ++ratings, at(day), submittedOn == null ? new ProductRated(state) : new ProductSubmitted(state)));
    }

    private static RatingState rating(RatingState.Recognition recognition, String submittedOn) {
        return new RatingState(
                LINE,
                "Tôm khô",
                "entity",
                submittedOn == null
                        ? null
                        : new RatingState.Submission("d1", "REASSESSMENT", LocalDate.parse(submittedOn), "26-2026", 8),
                null,
                recognition);
    }

    private static RatingState.Recognition recognised(int star, String from, String until) {
        return new RatingState.Recognition(
                "1/GCN",
                null,
                star,
                "PROVINCE",
                "2150/QĐ-UBND",
                LocalDate.parse(from),
                "148-2023",
                LocalDate.parse(from),
                LocalDate.parse(until),
                false,
                "VALID",
                null,
                null);
    }

    private static ProductState product(String planRef, int step, String state) {
        return product(LINE, planRef, step, state);
    }

    private static ProductState product(String id, String planRef, int step, String state) {
        return new ProductState(
                id,
                "Tôm khô",
                new ProductState.Maker("entity", "HTX Chí Tâm", "COOPERATIVE", "ACTIVE"),
                new Locality("V", "Huyện Ngọc Hiển", "973@2025-06-30"),
                null,
                null,
                1,
                null,
                2023,
                planRef,
                step,
                state,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T03:00:00Z");
    }
}
