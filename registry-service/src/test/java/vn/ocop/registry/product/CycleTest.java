package vn.ocop.registry.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.ocop.registry.product.SampleProducts.ID;
import static vn.ocop.registry.product.SampleProducts.lacking;
import static vn.ocop.registry.product.SampleProducts.whole;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.events.ProductStageChanged;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/** The yearly cycle edge by edge, and every pair of steps that is no edge. */
class CycleTest {
    private static final int LEAST_PROMOTED_STAR = 3;
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    static Stream<CycleEdge> edges() {
        return Cycle.EDGES.stream();
    }

    static Stream<Arguments> no_edges() {
        return Arrays.stream(CycleStep.values()).flatMap(from -> Arrays.stream(CycleStep.values())
                .filter(to -> Cycle.edge(from, to).isEmpty())
                .map(to -> Arguments.of(from, to)));
    }

    static Stream<Arguments> needs() {
        return edges().flatMap(edge -> edge.needs().stream().map(need -> Arguments.of(edge, need)));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void an_edge_is_taken_by_a_product_that_has_everything_and_told_by_its_event(CycleEdge edge) {
        Change<Product> change = move(whole(edge.from()), edge.to(), "Bổ sung hồ sơ");

        assertThat(change.next().step()).isEqualTo(edge.to());
        assertThat(change.next().lastMove())
                .isEqualTo(new StepMove(edge.from(), edge.to(), NOW, "commune.tan-an-tay", "Bổ sung hồ sơ"));
        assertThat(change.event()).isInstanceOf(edge.event());
        ProductStageChanged told = (ProductStageChanged) change.event();
        assertThat(told.from()).isEqualTo(edge.from().number());
        assertThat(told.to()).isEqualTo(edge.to().number());
        assertThat(told.product().step()).isEqualTo(edge.to().number());
    }

    @ParameterizedTest
    @MethodSource("no_edges")
    void what_is_no_edge_is_refused(CycleStep from, CycleStep to) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> move(whole(from), to, "x"));

        assertThat(refusal.rule()).isEqualTo("step-not-allowed");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @ParameterizedTest
    @MethodSource("needs")
    void a_product_that_lacks_something_is_refused_by_the_name_of_the_rule(CycleEdge edge, StepNeed need) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> move(lacking(need, edge.from()), edge.to(), "x"));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.rule()).isEqualTo(need.rule());
    }

    @ParameterizedTest
    @MethodSource("edges")
    void a_way_back_needs_a_reason_and_a_way_on_does_not(CycleEdge edge) {
        if (edge.needsReason()) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> move(whole(edge.from()), edge.to(), " "));
            assertThat(refusal.faults()).singleElement().satisfies(fault -> assertThat(fault.field())
                    .isEqualTo("reason"));
        } else {
            assertThat(move(whole(edge.from()), edge.to(), null).next().step()).isEqualTo(edge.to());
        }
    }

    @Test
    void the_whole_graph_is_ten_edges_of_thirty_six_pairs() {
        assertThat(Cycle.EDGES).hasSize(10).doesNotHaveDuplicates();
        assertThat(no_edges()).hasSize(26);
        assertThat(Arrays.stream(CycleStep.values()))
                .as("no step is a dead end")
                .allMatch(step -> !Cycle.after(step).isEmpty());
    }

    @Test
    void a_returned_idea_says_why_and_comes_again() {
        Product returned = move(whole(CycleStep.IDEA), CycleStep.GUIDANCE, "Chưa nêu nguồn nguyên liệu")
                .next();
        assertThat(returned.lastMove().reason()).isEqualTo("Chưa nêu nguồn nguyên liệu");

        assertThat(move(returned, CycleStep.IDEA, null).next().step()).isEqualTo(CycleStep.IDEA);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, true", "5, true"})
    void only_a_product_of_three_stars_or_more_is_promoted(int star, boolean promoted) {
        Product product = SampleProducts.rated(
                whole(CycleStep.EVALUATION), new Rating(star, LocalDate.of(2029, 1, 1), "12/GCN", 1));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> move(product, CycleStep.PROMOTION, null));

        assertThat(refusal == null).isEqualTo(promoted);
    }

    @Test
    void tourism_needs_no_declared_standard() {
        Product goods = lacking(StepNeed.STANDARD_DECLARED, CycleStep.CARRYING_OUT);
        ProductDetails d = goods.details();
        Product tourism = SampleProducts.with(
                goods,
                new ProductDetails(
                        "Du lịch Đất Mũi",
                        6,
                        26,
                        2024,
                        d.description(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));

        assertThat(move(tourism, CycleStep.EVALUATION, null).next().step()).isEqualTo(CycleStep.EVALUATION);
    }

    @Test
    void a_withdrawn_product_goes_nowhere() {
        Product withdrawn =
                whole(CycleStep.IDEA).withdrawn(ID, "Chủ thể ngừng sản xuất").next();

        assertThat(catchThrowableOfType(Refusal.class, () -> move(withdrawn, CycleStep.GUIDANCE, "x"))
                        .rule())
                .isEqualTo("withdrawn-is-final");
        assertThat(catchThrowableOfType(Refusal.class, () -> withdrawn.withdrawn(ID, "x"))
                        .rule())
                .isEqualTo("withdrawn-is-final");
    }

    private static Change<Product> move(Product product, CycleStep to, String reason) {
        return product.moved(ID, to, reason, "commune.tan-an-tay", NOW, LEAST_PROMOTED_STAR);
    }
}
