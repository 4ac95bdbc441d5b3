package vn.ocop.registry.national.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.ocop.registry.national.ARecord.of;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.registry.national.NationalJson;
import vn.ocop.registry.national.NationalRecord;
import vn.ocop.registry.national.NationalRecord.State;

/** Two lists differ where they say different things, not where they write the same thing differently. */
class ComparisonTest {
    private static final NationalRecord SHRIMP =
            of("p1", "Tôm khô Hòa Bình", "12/GCN-OCOP", "96-32236-01-2026", 4, State.VALID);
    private static final NationalRecord CRAB =
            of("p2", "Mắm ba khía Chí Tâm", "13/GCN-OCOP", "96-32248-01-2026", 3, State.VALID);

    @Test
    void what_both_hold_in_the_same_way_agrees() {
        Comparison.Result result = compared(List.of(SHRIMP, CRAB), told(SHRIMP), told(CRAB));

        assertThat(result.differences()).isEmpty();
        assertThat(result.agreed()).isEqualTo(2);
    }

    @Test
    void each_difference_is_told_with_its_side() {
        NationalRecord fewer = of("p1", "Tôm khô Hòa Bình", "12/GCN-OCOP", "96-32236-01-2026", 3, State.EXPIRED);
        NationalRecord stranger = of("x", "Khô cá", "99/GCN-OCOP", "96-1-1-2020", 3, State.VALID);

        Comparison.Result result = compared(List.of(SHRIMP, CRAB), told(fewer), told(stranger), told(fewer));

        assertThat(result.differences())
                .extracting(
                        Difference::kind, Difference::productId, Difference::field, Difference::here, Difference::there)
                .containsExactly(
                        tuple(Difference.Kind.DIFFERENT, "p1", ComparedField.STAR, "4", "3"),
                        tuple(Difference.Kind.DIFFERENT, "p1", ComparedField.STATE, "VALID", "EXPIRED"),
                        tuple(Difference.Kind.ONLY_THERE, null, null, null, null),
                        tuple(Difference.Kind.TWICE_THERE, "p1", null, null, null),
                        tuple(Difference.Kind.ONLY_HERE, "p2", null, null, null));
        assertThat(result.different()).isEqualTo(1);
        assertThat(result.differences().get(2).certificate()).isEqualTo("99/GCN-OCOP");
    }

    @Test
    void of_two_with_one_certificate_number_the_one_of_the_name_is_meant() {
        NationalRecord same = of("p3", "Mắm ba khía Chí Tâm", "12/GCN-OCOP", null, 4, State.VALID);

        Comparison.Result result = compared(
                List.of(SHRIMP, same), row("name,ocop_certificate_number", "MẮM BA KHÍA  CHÍ TÂM", "12/gcn-ocop"));

        assertThat(result.differences())
                .extracting(Difference::kind, Difference::productId)
                .containsExactly(tuple(Difference.Kind.ONLY_HERE, "p1"));
    }

    @Test
    void that_only_we_know_of_a_certificate_that_has_ended_is_no_difference() {
        NationalRecord ended = of("p4", "Khô cá kèo", "5/GCN-OCOP", null, 3, State.EXPIRED);

        assertThat(compared(List.of(ended)).differences()).isEmpty();
        assertThat(compared(List.of(ended), told(of("p4", "Khô cá kèo", "5/GCN-OCOP", null, 3, State.VALID)))
                        .differences())
                .extracting(Difference::field)
                .containsExactly(ComparedField.STATE);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, Tôm khô Hoà Bình, tôm  khô hòa bình, true",
        "NAME, Tôm khô, Tom kho, false",
        "STAR, 4, 4 sao, true",
        "STAR, 4, 4.0, true",
        "STAR, 4, 5, false",
        "STAR, 4, 40, false",
        "ISSUED_ON, 2026-02-05, 05/02/2026, true",
        "ISSUED_ON, 2026-02-05, 5.2.2026, true",
        "ISSUED_ON, 2026-02-05, 2026-02-05T00:00:00Z, true",
        "ISSUED_ON, 2026-02-05, 02/05/2026, false",
        "ISSUED_ON, 2026-02-05, 45/13/2026, false",
        "CERTIFICATE, 12/GCN-OCOP, ' 12 / gcn-ocop', true",
        "NATIONAL, false, '', true",
        "NATIONAL, true, Có, true",
        "NATIONAL, true, không, false"
    })
    void the_same_in_another_writing_is_the_same(ComparedField field, String here, String there, boolean same) {
        assertThat(field.same(here, there)).isEqualTo(same);
    }

    private static Comparison.Result compared(List<NationalRecord> here, Held... there) {
        List<Held> held = new ArrayList<>();
        for (Held one : there) {
            held.add(new Held(held.size() + 1L, one.id(), one.values()));
        }
        return Comparison.of(here, held);
    }

    private static Held told(NationalRecord one) {
        return Held.of(1, NationalJson.MAPPER.readTree(NationalJson.write(one)));
    }

    private static Held row(String headings, String... cells) {
        var values = new EnumMap<ComparedField, String>(ComparedField.class);
        String[] names = headings.split(",");
        for (int i = 0; i < names.length; i++) {
            values.put(ComparedField.headed(names[i].replace('_', ' ')).orElseThrow(), cells[i]);
        }
        return new Held(1, "", values);
    }
}
