package vn.ocop.registry.programme.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.text.Label;

/** What a target is, and when it is met. */
class TargetTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ClassPathResource MODERN = new ClassPathResource("programme/modern-channels.json");
    private static final TargetSettings SHIPPED =
            new TargetSettings(new ClassPathResource("programme/targets.json"), MODERN);

    @Test
    void the_seven_targets_are_those_of_annex_2() throws IOException {
        List<Target> targets =
                new TargetConfiguration().targetList(SHIPPED, JSON).targets();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Path.of("../../shared/data/targets.csv"))) {
            List<NamedCsvRecord> annex = rows.stream().toList();
            assertThat(targets).hasSameSizeAs(annex);
            for (int i = 0; i < targets.size(); i++) {
                Target target = targets.get(i);
                NamedCsvRecord row = annex.get(i);
                assertThat(target.code()).isEqualTo("2025-" + row.getField("no"));
                assertThat(target.title().vi()).isEqualTo(row.getField("content"));
                assertThat(target.value()).isEqualByComparingTo(row.getField("target_value"));
                assertThat(target.year()).isEqualTo(Integer.parseInt(row.getField("target_year")));
                assertThat(target.unit() == TargetUnit.PERCENT)
                        .isEqualTo(row.getField("unit").equals("%"));
                assertThat(target.wanted())
                        .isEqualTo(
                                switch (row.getField("comparator")) {
                                    case ">=" -> Wanted.AT_LEAST;
                                    case "=" -> Wanted.ALL;
                                    default -> Wanted.ABOUT;
                                });
            }
        }
    }

    @Test
    void modern_channels_are_those_of_the_trade_service() throws IOException {
        ModernKinds modern = new TargetConfiguration().modernKinds(SHIPPED, JSON);
        JsonNode trade = JSON.readTree(Path.of("../trade-service/src/main/resources/trade/channel-kinds.json")
                .toFile());

        TreeSet<String> ofTrade = new TreeSet<>();
        trade.get("kinds").forEach(kind -> kind.get("modern")
                .forEach(one -> ofTrade.add(String.join(
                        " ",
                        kind.get("kind").asString(),
                        Boolean.toString(one.get("modern").asBoolean()),
                        one.at("/period/validFrom").asString(),
                        one.at("/period/validTo").asString("")))));
        TreeSet<String> ofTargets = new TreeSet<>();
        modern.kinds()
                .forEach(one -> ofTargets.add(String.join(
                        " ",
                        one.kind(),
                        Boolean.toString(one.modern()),
                        one.from().toString(),
                        one.to() == null ? "" : one.to().toString())));
        assertThat(ofTargets).isEqualTo(ofTrade).isNotEmpty();
    }

    @Test
    void a_target_of_a_later_programme_is_data() {
        String later = """
                {"targets": [{"code": "2030-1", "decision": "Quyết định 1/QĐ-UBND", "title": {"vi": "40 % HTX và THT", "en": "40 %"},
                  "unit": "PERCENT", "wanted": "AT_LEAST", "value": 40, "year": 2030, "together": false, "readings": [
                  {"code": "ALL", "words": {"vi": "HTX, THT", "en": "cooperatives and groups"}, "measure":
                   {"kind": "HOLDERS_OF_FORM", "leastStar": 4, "forms": ["COOPERATIVE", "COOPERATIVE_GROUP"], "sizes": [], "unknownSize": false}}]}]}
                """;
        TargetSettings settings = new TargetSettings(new ByteArrayResource(later.getBytes(UTF_8)), MODERN);

        Target target = new TargetConfiguration().targetList(settings, JSON).get("2030-1");

        assertThat(target.reading(null).measure())
                .isEqualTo(new Measure.HoldersOfForm(4, List.of("COOPERATIVE", "COOPERATIVE_GROUP"), List.of(), false));
        assertThat(target.end()).isEqualTo("2030-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "29, 97, AT_LEAST, 30, ON_THE_WAY, 29.8",
        // 29.99 % is cut to 29.9 and 30.0 % is met; a share is never met by its rounding.
        "2999, 10000, AT_LEAST, 30, ON_THE_WAY, 29.9",
        "3, 10, AT_LEAST, 30, MET, 30.0",
        "1, 3, AT_LEAST, 33.3, MET, 33.3",
        "1, 3, AT_LEAST, 33.4, ON_THE_WAY, 33.3",
        "1999, 2000, ALL, 100, ON_THE_WAY, 99.9",
        "2000, 2000, ALL, 100, MET, 100.0",
        "45, 1000, ABOUT, 5, MET, 4.5",
        "449, 10000, ABOUT, 5, ON_THE_WAY, 4.4",
        "9, 100, ABOUT, 5, MET, 9.0"
    })
    void a_share_is_held_against_the_target_exactly_and_cut_for_reading(
            long part, long whole, Wanted wanted, BigDecimal value, Progress expected, BigDecimal percent) {
        Tally tally = Tally.shareOf(Collections.nCopies((int) part, Item.officer("o")), whole);

        assertThat(target(TargetUnit.PERCENT, wanted, value, false).progress(tally, LocalDate.of(2025, 12, 31)))
                .isEqualTo(expected);
        assertThat(tally.value()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, ON_THE_WAY", "2026-01-01, NOT_MET"})
    void what_is_missing_is_missed_only_when_the_year_is_over(LocalDate day, Progress expected) {
        Target target = target(TargetUnit.PRODUCTS, Wanted.AT_LEAST, BigDecimal.valueOf(5), false);

        assertThat(target.progress(Tally.number(List.of(Item.officer("o"))), day))
                .isEqualTo(expected);
        assertThat(target.progress(Tally.number(Collections.nCopies(5, Item.officer("o"))), day))
                .isEqualTo(Progress.MET);
    }

    @Test
    void a_share_of_nobody_or_of_an_unknown_number_is_unknown() {
        Target target = target(TargetUnit.PERCENT, Wanted.ALL, BigDecimal.valueOf(100), false);

        assertThat(target.progress(Tally.share(List.of()), LocalDate.MAX)).isEqualTo(Progress.UNKNOWN);
        assertThat(target.progress(Tally.shareOf(List.of(), null), LocalDate.MAX))
                .isEqualTo(Progress.UNKNOWN);
        assertThat(Tally.share(List.of()).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "true, MET, MET, MET",
        "true, MET, UNKNOWN, UNKNOWN",
        "true, UNKNOWN, ON_THE_WAY, ON_THE_WAY",
        "true, MET, NOT_MET, NOT_MET",
        "false, MET, NOT_MET, MET",
        "false, ON_THE_WAY, MET, ON_THE_WAY"
    })
    void parts_have_to_be_met_together_and_of_readings_the_first_is_the_plans_own(
            boolean together, Progress one, Progress other, Progress expected) {
        assertThat(target(TargetUnit.PERCENT, Wanted.ALL, BigDecimal.TEN, together)
                        .progress(List.of(one, other)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"MICRO, true, true", "MEDIUM, true, true", "LARGE, false, false", ", false, true"})
    void an_enterprise_of_unknown_size_counts_by_the_second_reading_only(String size, boolean known, boolean notLarge) {
        Maker maker = new Maker("e", "Công ty TNHH Thuận Xương", "ENTERPRISE", size, null, null, null, false, false);
        List<String> small = List.of("MICRO", "SMALL", "MEDIUM");

        assertThat(counts(new Measure.HoldersOfForm(3, List.of("ENTERPRISE"), small, false), maker))
                .isEqualTo(known);
        assertThat(counts(new Measure.HoldersOfForm(3, List.of("ENTERPRISE"), small, true), maker))
                .isEqualTo(notLarge);
    }

    @Test
    void a_trend_has_the_ends_of_months_and_its_last_day_and_no_more_than_120_points() {
        assertThat(Trends.days(LocalDate.of(2024, 1, 15), LocalDate.of(2024, 3, 31)))
                .containsExactly(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 31));
        assertThat(Trends.days(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1)))
                .hasSize(1);
        assertThatThrownBy(() -> Trends.days(LocalDate.of(2014, 1, 1), LocalDate.of(2024, 3, 1)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Trends.days(LocalDate.of(2024, 3, 2), LocalDate.of(2024, 3, 1)))
                .isInstanceOf(Refusal.class);
    }

    private static boolean counts(Measure measure, Maker maker) {
        return ((Hope.OfHolders) measure.hope()).counts().test(maker);
    }

    private static Target target(TargetUnit unit, Wanted wanted, BigDecimal value, boolean together) {
        return new Target(
                "2025-1",
                "Quyết định 2822/QĐ-UBND",
                new Label("", ""),
                unit,
                wanted,
                value,
                new BigDecimal("0.5"),
                2025,
                together,
                List.of());
    }
}
