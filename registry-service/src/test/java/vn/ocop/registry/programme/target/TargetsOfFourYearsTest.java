package vn.ocop.registry.programme.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.programme.SimulatedHistory;
import vn.ocop.registry.programme.history.ToldHistory;
import vn.ocop.registry.programme.history.ToldHistory.Raw;
import vn.ocop.registry.programme.target.RawFigures.Figure;

/**
 * The figures of all targets are those that a plain count of the raw events gives, on fifty days of four simulated years,
 * told twice and in no order.
 */
class TargetsOfFourYearsTest {
    private static final long SEED = Long.getLong("proof.seed", 20_221_124);
    private static final int DAYS = 50 * Integer.getInteger("proof.scale", 1);
    private static final LocalDate SOME_DAY = LocalDate.of(2024, 11, 24);
    private static final List<OfficerCount> OFFICERS = List.of(
            new OfficerCount(OfficerLevel.PROVINCE, LocalDate.of(2022, 3, 1), 22, "báo cáo 12/BC"),
            new OfficerCount(OfficerLevel.DISTRICT, LocalDate.of(2022, 3, 1), 27, "báo cáo 12/BC"),
            new OfficerCount(OfficerLevel.COMMUNE, LocalDate.of(2022, 9, 1), 101, "báo cáo 40/BC"),
            new OfficerCount(OfficerLevel.COMMUNE, LocalDate.of(2022, 9, 1), 94, "báo cáo 40/BC, đính chính"),
            new OfficerCount(OfficerLevel.DISTRICT, LocalDate.of(2025, 7, 1), 0, "hết cấp huyện"),
            new OfficerCount(OfficerLevel.COMMUNE, LocalDate.of(2025, 7, 1), 64, "báo cáo 7/BC"));

    private static final ToldHistory TOLD = new ToldHistory();
    private static final Random RANDOM = new Random(SEED);
    private static List<Raw> raws;
    private static List<Area> areas;
    private static TargetList targets;
    private static TargetFigures figures;
    private static Days days;
    private static TargetWords words;

    @BeforeAll
    static void four_years() {
        raws = new SimulatedHistory(SEED).events();
        areas = IntStream.range(0, 60)
                .mapToObj(i -> new Area(
                        raws.get(RANDOM.nextInt(raws.size() / 10)).id(),
                        new Span(
                                SimulatedHistory.FIRST.plusDays(RANDOM.nextInt(900)),
                                RANDOM.nextBoolean() ? null : SimulatedHistory.LAST.minusDays(RANDOM.nextInt(500)))))
                .toList();
        TOLD.tellTwiceInAnyOrder(raws, SEED);
        TargetConfiguration shipped = new TargetConfiguration();
        TargetSettings settings = new TargetSettings(
                new ClassPathResource("programme/targets.json"),
                new ClassPathResource("programme/modern-channels.json"));
        targets = shipped.targetList(settings, new JsonMapper());
        ModernKinds modern = shipped.modernKinds(settings, new JsonMapper());
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("target-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        words = new TargetWords(messages);
        days = new Days(TOLD.entities, TOLD.recognitions, TOLD.markets, TOLD.trainings, new Days.Others() {
            @Override
            public Officers officers() {
                return new Officers(OFFICERS);
            }

            @Override
            public List<Area> areas() {
                return areas;
            }

            @Override
            public ModernKinds modern() {
                return modern;
            }
        });
        figures = new TargetFigures(targets, days, words);
    }

    @AfterAll
    static void close() {
        TOLD.close();
    }

    @Test
    @Tag("proof")
    void every_reading_of_every_target_is_what_a_plain_count_of_the_events_gives_on_fifty_days(TestReporter reporter) {
        RawFigures raw = new RawFigures(raws, OFFICERS, areas);
        Map<String, Long> most = new HashMap<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = SimulatedHistory.FIRST.plusDays(RANDOM.nextInt(4 * 365 + 400));
            Map<String, Figure> expected = raw.on(day);

            List<TargetView> told = figures.on(day);

            assertThat(figures(told)).as("%s, seed %d", day, SEED).isEqualTo(expected);
            told.forEach(target -> target.readings().forEach(reading -> assertThat(reading.value())
                    .as("%s %s on %s, seed %d", target.code(), reading.code(), day, SEED)
                    .isEqualTo(value(expected.get(target.code() + " " + reading.code()), target.unit()))));
            expected.forEach((key, figure) -> most.merge(key, figure.numerator(), Math::max));
        }
        reporter.publishEntry(Map.of(
                "events", "" + raws.size(), "days", "" + DAYS, "figures", "" + DAYS * most.size(), "seed", "" + SEED));
        assertThat(most).as("no figure is always nothing").hasSize(16).allSatisfy((_, figure) -> assertThat(figure)
                .isPositive());
    }

    @Test
    void the_lists_that_one_can_open_are_the_figures() {
        Members members = new Members(days, TOLD.products, words);
        for (TargetView target : figures.on(SOME_DAY)) {
            for (TargetView.Measured measured : target.readings()) {
                Reading reading = targets.get(target.code()).reading(measured.code());
                List<Member> numerator =
                        members.of(new Members.Question(target.code(), reading, SOME_DAY, Members.Of.NUMERATOR, null));
                assertThat(numerator.stream().mapToLong(Member::counts).sum())
                        .as("%s %s", target.code(), measured.code())
                        .isEqualTo(measured.numerator());
                if (measured.denominator() != null && !measured.code().equals("OFFICERS")) {
                    List<Member> denominator = members.of(
                            new Members.Question(target.code(), reading, SOME_DAY, Members.Of.DENOMINATOR, null));
                    assertThat(denominator.stream().mapToLong(Member::of).sum()).isEqualTo(measured.denominator());
                    assertThat(denominator).containsAll(numerator);
                }
                assertThat(numerator)
                        .allSatisfy(one -> assertThat(one.whyWords().vi()).isNotBlank());
            }
        }
    }

    @Test
    void what_holds_beyond_a_withdrawal_a_closure_and_before_the_register_is_flagged() {
        Members members = new Members(days, TOLD.products, words);
        List<Flag> flags = IntStream.range(0, 6)
                .mapToObj(i -> SimulatedHistory.FIRST.plusMonths(1 + 8L * i))
                .flatMap(day -> members
                        .of(new Members.Question(
                                "2025-2", targets.get("2025-2").reading("AT_LEAST_3"), day, Members.Of.NUMERATOR, null))
                        .stream())
                .flatMap(member -> member.flags().stream())
                .distinct()
                .toList();

        assertThat(flags).containsExactlyInAnyOrder(Flag.values());
    }

    @Test
    void a_trend_of_ten_years_is_one_reading_and_has_the_figures_of_its_days() {
        List<LocalDate> asked = Trends.days(LocalDate.of(2017, 1, 1), LocalDate.of(2026, 12, 15));
        assertThat(asked).hasSize(120).endsWith(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 15));
        for (Target target : targets.targets()) {
            long begun = System.nanoTime();
            List<TargetView> trend = figures.on(target, asked);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println(
                    "trend of %s over %d points: %d ms".formatted(target.code(), asked.size(), took.toMillis()));
            for (int i = 70; i < asked.size(); i += 45) {
                assertThat(trend.get(i)).isEqualTo(figures.on(target, asked.get(i)));
            }
        }
    }

    @Test
    void a_forecast_keeps_what_holds_adds_what_is_on_its_way_and_knows_nothing_of_later() {
        Forecasts forecasts = new Forecasts(days, TOLD.submissions, TOLD.products);
        Target target = targets.get("2025-2");
        LocalDate on = LocalDate.of(2024, 6, 30);

        Forecast forecast = forecasts.of(target, on).getFirst();

        assertThat(forecast.end()).isEqualTo(LocalDate.of(2025, 12, 31));
        long lapsing = TOLD.recognitions.on(on).stream()
                .filter(one -> one.star() >= 3)
                .filter(one -> TOLD.recognitions.until(on).stream()
                        .noneMatch(known -> known.productId().equals(one.productId()) && known.on(forecast.end())))
                .count();
        assertThat(forecast.lapsing()).isEqualTo(lapsing).isPositive();
        assertThat(forecast.nothing())
                .isEqualTo(figures.on(target, on).readings().getFirst().value().subtract(BigDecimal.valueOf(lapsing)));
        assertThat(forecast.pipeline()).isPositive();
        assertThat(forecast.expected()).isBetween(forecast.low(), forecast.high());
        assertThat(forecast.all()).isEqualTo(forecast.nothing().add(BigDecimal.valueOf(forecast.pipeline())));
        assertThat(forecast.judged()).isGreaterThan(forecast.successful());
        assertThat(words.forecast(forecast).en())
                .contains("31/12/2025", forecast.expected().toPlainString());
    }

    @Test
    void without_a_judged_dossier_nothing_is_expected_and_the_words_say_so() {
        Forecasts forecasts = new Forecasts(days, TOLD.submissions, TOLD.products);

        Forecast forecast =
                forecasts.of(targets.get("2025-3"), SimulatedHistory.FIRST).getFirst();

        assertThat(forecast.judged()).isZero();
        assertThat(forecast.expected()).isNull();
        assertThat(words.forecast(forecast).vi()).contains("Chưa có hồ sơ nào");
    }

    @Test
    void the_words_tell_how_and_what_is_missing() {
        TargetView officers = figures.on(targets.get("2025-6"), LocalDate.of(2022, 8, 31));
        assertThat(officers.state()).isEqualTo(Progress.ON_THE_WAY);
        assertThat(officers.readings().getFirst().value()).isNull();
        assertThat(officers.readings().getFirst().missing().vi()).contains("văn phòng OCOP chưa nhập");

        TargetView.Measured share =
                figures.on(targets.get("2025-3"), SOME_DAY).readings().getFirst();
        assertThat(share.how().vi())
                .contains(
                        "24/11/2024",
                        share.numerator() + " trên " + share.denominator(),
                        share.value().toPlainString().replace('.', ',') + " %",
                        "ít nhất 30 %");
        assertThat(share.how().en()).contains(share.value().toPlainString() + " %");
        assertThat(share.missing()).isNull();
    }

    private static Map<String, Figure> figures(List<TargetView> told) {
        Map<String, Figure> figures = new TreeMap<>();
        told.forEach(target -> target.readings()
                .forEach(reading -> figures.put(
                        target.code() + " " + reading.code(), new Figure(reading.numerator(), reading.denominator()))));
        return figures;
    }

    /** Tenths of a percent as whole numbers, so that nothing is rounded. */
    private static BigDecimal value(Figure figure, TargetUnit unit) {
        if (unit == TargetUnit.PRODUCTS) {
            return BigDecimal.valueOf(figure.numerator());
        }
        if (figure.denominator() == null || figure.denominator() == 0) {
            return null;
        }
        BigInteger tenths =
                BigInteger.valueOf(figure.numerator() * 1000).divide(BigInteger.valueOf(figure.denominator()));
        return new BigDecimal(tenths).divide(BigDecimal.TEN, 1, RoundingMode.UNNECESSARY);
    }
}
