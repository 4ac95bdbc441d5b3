package vn.ocop.registry.programme.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ocop.registry.programme.funding.FundingLine.Decided;
import vn.ocop.registry.programme.funding.Spending.Voucher;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.testing.ServiceTest;

/**
 * The sums of the store against a plain recomputation of every command that was carried out, on random records (seeded) with
 * adjustments, corrections, cancellations and the largest amounts.
 */
@ServiceTest
class FundingSumsTest {
    private static final long SEED = Long.getLong("proof.seed", 2822);
    private static final int RECORDS = 150 * Integer.getInteger("proof.scale", 1);
    private static final int QUESTIONS = 40;
    private static final Caller OFFICE = new Caller("office", "", Set.of("office"), Set.of("96"), Set.of());
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private final Random random = new Random(SEED);

    @Autowired
    FundingLines lines;

    @Autowired
    Spendings spendings;

    @Autowired
    FundingFigures figures;

    @Autowired
    MongoDatabase database;

    /** A raw record: from a day on so much is planned, or on a day so much was spent. */
    private record Raw(String id, Heading heading, boolean plan, LocalDate day, long amount, int order) {}

    private final Map<String, List<Raw>> told = new TreeMap<>();
    private int order;

    @Test
    @Tag("proof")
    void sums_equal_a_plain_recomputation_of_the_raw_records(TestReporter reporter) {
        database.getCollection("funding_lines").deleteMany(new Document());
        database.getCollection("funding_spendings").deleteMany(new Document());
        for (int i = 0; i < RECORDS; i++) {
            plan();
            spend();
        }
        for (int i = 0; i < QUESTIONS; i++) {
            By by = By.values()[i % 4];
            int from = 2021 + random.nextInt(4);
            int to = from + random.nextInt(3);
            LocalDate on = day();
            FundingTotals totals = figures.totals(by, from, to, on);

            assertThat(told(totals.items()))
                    .as("%s %d to %d on %s, seed %d", by, from, to, on, SEED)
                    .isEqualTo(plain(by, from, to, on));
            assertThat(told(totals.sources())).isEqualTo(plain(By.SOURCE, from, to, on));
            assertThat(told(List.of(totals.total())).values())
                    .containsExactly(sum(plain(By.YEAR, from, to, on).values()));
        }
        reporter.publishEntry(Map.of("records", "" + order, "questions", "" + QUESTIONS, "seed", "" + SEED));
    }

    private void plan() {
        Heading heading = heading();
        LocalDate day = day();
        long amount = amount();
        Versioned<FundingLine> line;
        try {
            line = lines.plan(id(), heading, new Decided(amount, "0/QĐ", day), OFFICE);
        } catch (Refusal known) {
            assertThat(known.rule()).isEqualTo("funding-planned");
            return;
        }
        keep(line.id(), heading, true, day, amount);
        for (int i = 1; i <= random.nextInt(4); i++) {
            day = day.plusDays(random.nextInt(200));
            amount = amount();
            line = lines.adjust(
                    line.id(),
                    new Decided(amount, i + "/QĐ", day),
                    "Bổ sung",
                    new ExpectedVersion(line.version()),
                    OFFICE);
            keep(line.id(), heading, true, day, amount);
        }
        if (random.nextInt(8) == 0) {
            lines.cancel(line.id(), "Nhầm", new ExpectedVersion(line.version()), OFFICE);
            told.remove(line.id());
        }
    }

    private void spend() {
        Heading heading = heading();
        Voucher voucher = new Voucher(Math.max(1, amount()), paidOn(heading), "UNC", null);
        Versioned<Spending> spending = spendings.record(id(), heading, voucher, OFFICE);
        keep(spending.id(), heading, false, voucher.day(), voucher.amount());
        if (random.nextInt(3) == 0) {
            Heading other = heading();
            Voucher next = new Voucher(Math.max(1, amount()), paidOn(other), "UNC sửa", null);
            spending = spendings.correct(
                    spending.id(), other, next, "Nhầm", new ExpectedVersion(spending.version()), OFFICE);
            told.remove(spending.id());
            keep(spending.id(), other, false, next.day(), next.amount());
        }
        if (random.nextInt(8) == 0) {
            spendings.cancel(spending.id(), "Nhầm", new ExpectedVersion(spending.version()), OFFICE);
            told.remove(spending.id());
        }
    }

    /** Of a line only the newest of its decisions counts, of a payment everything that is left. */
    private Map<String, String> plain(By by, int from, int to, LocalDate on) {
        Map<String, BigInteger[]> sums = new TreeMap<>();
        for (List<Raw> records : told.values()) {
            records.stream()
                    .filter(raw -> !raw.day().isAfter(on))
                    .filter(raw -> raw.heading().year() >= from && raw.heading().year() <= to)
                    .reduce((one, later) -> later.order() > one.order() ? later : one)
                    .ifPresent(raw -> {
                        BigInteger[] sum = sums.computeIfAbsent(
                                by.of(raw.heading()), _ -> new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO});
                        int which = raw.plan() ? 0 : 1;
                        sum[which] = sum[which].add(BigInteger.valueOf(raw.amount()));
                    });
        }
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()[0] + "/" + one.getValue()[1]));
    }

    private static String sum(Collection<String> sums) {
        BigInteger planned = BigInteger.ZERO;
        BigInteger spent = BigInteger.ZERO;
        for (String sum : sums) {
            planned = planned.add(new BigInteger(sum.split("/")[0]));
            spent = spent.add(new BigInteger(sum.split("/")[1]));
        }
        return planned + "/" + spent;
    }

    private static Map<String, String> told(List<FundingTotals.Line> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> String.valueOf(line.key()), line -> line.planned() + "/" + line.spent()));
    }

    private void keep(String id, Heading heading, boolean plan, LocalDate day, long amount) {
        told.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Raw(id, heading, plan, day, amount, order++));
    }

    private Heading heading() {
        return new Heading(
                one("CENTRAL_BUDGET", "LOCAL_COUNTERPART", "CREDIT", "OTHER_LAWFUL"),
                one("I.1", "I.5-1", "V.2", "VIII"),
                one("96", "964@2025-06-30", "969@2025-06-30", "32248", "31894"),
                2021 + random.nextInt(5));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(365 * 5));
    }

    private LocalDate paidOn(Heading heading) {
        return LocalDate.of(heading.year(), 1, 1).plusDays(random.nextInt(390));
    }

    private long amount() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> Dong.MOST;
            case 2 -> Dong.MOST - random.nextInt(1000);
            default -> random.nextLong(1_000_000_000L);
        };
    }

    private String one(String... values) {
        return Stream.of(values).skip(random.nextInt(values.length)).findFirst().orElseThrow();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
