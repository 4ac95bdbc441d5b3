package vn.ocop.training.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lists of several devices may come twice, late and in any order. */
class MarksTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final Marks NOTHING = new Marks(Map.of());

    @Property
    void the_order_in_which_lists_come_does_not_matter(@ForAll("marks") List<Marks> lists, @ForAll Random random) {
        List<Marks> shuffled = new ArrayList<>(lists);
        shuffled.addAll(lists);
        Collections.shuffle(shuffled, random);

        assertThat(merged(shuffled)).isEqualTo(merged(lists));
    }

    @Property
    void merging_is_commutative_associative_and_idempotent(
            @ForAll("mark") Marks a, @ForAll("mark") Marks b, @ForAll("mark") Marks c) {
        assertThat(a.merged(b)).isEqualTo(b.merged(a));
        assertThat(a.merged(b).merged(c)).isEqualTo(a.merged(b.merged(c)));
        assertThat(a.merged(a)).isEqualTo(a);
    }

    @Property
    void what_is_written_sorts_as_the_marks_do_and_reads_back(@ForAll("one") Mark a, @ForAll("one") Mark b) {
        assertThat(Integer.signum(a.written().compareTo(b.written()))).isEqualTo(Integer.signum(a.compareTo(b)));
        assertThat(Mark.read(a.written())).isEqualTo(a);
    }

    @Example
    void no_device_takes_away_what_another_has_seen() {
        Marks door = Marks.of("door", new Mark(MORNING, 120));
        Marks later = Marks.of("hall", new Mark(MORNING.plusSeconds(600), 0));

        assertThat(door.merged(later).minutes()).isEqualTo(120);
    }

    @Example
    void a_device_corrects_itself() {
        Marks mistaken = Marks.of("door", new Mark(MORNING, 120));
        Marks corrected = Marks.of("door", new Mark(MORNING.plusSeconds(600), 0));

        assertThat(corrected.merged(mistaken).minutes()).isZero();
    }

    @Provide
    Arbitrary<Mark> one() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.integers().between(0, 480))
                .as((millis, minutes) -> new Mark(MORNING.plusMillis(millis), minutes));
    }

    @Provide
    Arbitrary<Marks> mark() {
        return Combinators.combine(Arbitraries.of("door", "hall", "tablet-3"), one())
                .as(Marks::of);
    }

    @Provide
    Arbitrary<List<Marks>> marks() {
        return mark().list().ofMaxSize(12);
    }

    private static Marks merged(List<Marks> lists) {
        return lists.stream().reduce(NOTHING, Marks::merged);
    }
}
