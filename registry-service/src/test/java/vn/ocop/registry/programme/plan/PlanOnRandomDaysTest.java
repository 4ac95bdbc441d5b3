package vn.ocop.registry.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import vn.ocop.events.ProductEvent;
import vn.ocop.events.RatingEvent;
import vn.ocop.registry.programme.SimulatedHistory;
import vn.ocop.registry.programme.history.ToldHistory;
import vn.ocop.registry.programme.history.ToldHistory.Raw;
import vn.ocop.registry.territory.Territory;

/** On any day of four simulated years the table says what the raw events say. */
class PlanOnRandomDaysTest {
    private static final long SEED = Long.getLong("proof.seed", 2_822);
    private static final int DAYS = 50 * Integer.getInteger("proof.scale", 1);
    private static final int SPAN = 5 * 365;

    @Test
    @Tag("proof")
    void on_fifty_random_days_the_table_is_what_the_raw_events_come_to(TestReporter reporter) {
        List<Raw> events = new SimulatedHistory(SEED)
                .events().stream()
                        .filter(raw -> raw.event() instanceof ProductEvent || raw.event() instanceof RatingEvent)
                        .toList();
        FromRawEvents expected = new FromRawEvents(events);
        Set<String> seen = new HashSet<>();
        AtomicInteger figures = new AtomicInteger();
        try (ToldHistory told = new ToldHistory()) {
            told.tell(events);
            PlanDays days = new PlanDays(
                    ApprovedPlanReader.shipped(Territory.load()), told.products, told.recognitions, told.submissions);
            new Random(SEED)
                    .ints(DAYS, 0, SPAN)
                    .mapToObj(SimulatedHistory.FIRST::plusDays)
                    .forEach(day -> {
                        Map<String, Integer> counted = counted(days.on(day));
                        assertThat(counted).as("%s, seed %d", day, SEED).isEqualTo(expected.count(day));
                        figures.addAndGet(counted.size());
                        counted.keySet().stream()
                                .filter(key -> key.startsWith("all "))
                                .forEach(seen::add);
                    });
        }
        assertThat(seen)
                .as("the simulated years bring about every standing")
                .containsAll(Stream.of(LineStanding.values())
                        .map(standing -> "all " + standing)
                        .toList());
        reporter.publishEntry(Map.of(
                "events", "" + events.size(), "days", "" + DAYS, "figures", figures.toString(), "seed", "" + SEED));
    }

    private static Map<String, Integer> counted(PlanOnDay day) {
        Map<String, Integer> counts = new TreeMap<>();
        PlanTable table = PlanTable.of(day, EnumSet.of(PlanDimension.LOCALITY));
        add(counts, "all", table.total());
        table.rows().forEach(row -> add(counts, row.locality().number(), row));
        PlanTable.of(day, EnumSet.of(PlanDimension.YEAR))
                .rows()
                .forEach(row -> add(counts, row.year().toString(), row));
        PlanTable.of(day, EnumSet.of(PlanDimension.GROUP))
                .rows()
                .forEach(row -> add(counts, "group " + (row.group() == null ? "none" : row.group()), row));
        assertThat(table.outside().products()).isZero();
        return counts;
    }

    private static void add(Map<String, Integer> counts, String where, PlanTable.Row row) {
        row.figures().standing().forEach((standing, count) -> put(counts, where + " " + standing, count));
        row.figures().reached().forEach((stage, count) -> put(counts, where + " " + stage + "+", count));
    }

    private static void put(Map<String, Integer> counts, String key, int count) {
        if (count > 0) {
            counts.put(key, count);
        }
    }
}
