package vn.ocop.rating.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.rating.criteria.CriteriaVersion;
import vn.ocop.rating.procedure.ProcedureRules;
import vn.ocop.rating.recognition.Level;
import vn.ocop.rating.recognition.Terms;
import vn.ocop.starter.text.Label;

/** What a recognition of an earlier time is held against, day by day. */
class LegacyRulesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LegacyRules RULES = new LegacyRules(
            new BasisRule(
                    List.of(
                            version("1048-2019", "1048/QĐ-TTg", "2019-08-21", "2023-02-23"),
                            version("148-2023", "148/QĐ-TTg", "2023-02-24", "2026-05-21"),
                            version("26-2026", "26/2026/QĐ-TTg", "2026-05-22", null)),
                    Transition.shipped(JSON)),
            ProcedureRules.shipped(JSON).competence(),
            Terms.shipped(JSON),
            TODAY);

    private final LegacyFindings findings = new LegacyFindings();

    @ParameterizedTest
    @CsvSource({
        "2020-12-25,3,PROVINCE,",
        "2020-12-25,3,DISTRICT,level-not-competent",
        "2023-02-23,3,PROVINCE,",
        "2023-02-24,3,DISTRICT,",
        "2023-02-24,3,PROVINCE,level-not-competent",
        "2024-06-10,4,PROVINCE,",
        "2024-06-10,4,DISTRICT,level-not-competent",
        "2024-06-10,5,CENTRAL,",
        "2024-06-10,5,PROVINCE,level-not-competent",
        "2025-06-30,3,DISTRICT,",
        "2025-07-01,3,DISTRICT,competence-unknown",
        "2025-07-05,3,PROVINCE,competence-unknown",
        "2025-07-06,3,PROVINCE,",
        "2025-07-06,3,DISTRICT,level-not-competent",
        "2026-05-22,3,PROVINCE,"
    })
    void the_level_must_have_been_competent_for_the_star_on_the_day_of_the_decision(
            LocalDate decided, int star, Level level, String rule) {
        Optional<LegacyRules.Judged> judged = RULES.judge(entry(star, level, decided, null, null), findings);

        assertThat(rules())
                .containsOnly(rule == null ? new String[] {"basis-derived"} : new String[] {"basis-derived", rule});
        assertThat(judged.isPresent()).isEqualTo(!"level-not-competent".equals(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-20,,,no-criteria-on-day",
        "2019-08-21,1048-2019,1048-2019,",
        "2021-12-30,1048/QĐ-TTg,1048-2019,",
        "2021-12-30,QĐ 1048/QĐ-TTg,1048-2019,",
        "2021-12-30,Quyết định số 1048/QĐ-TTg,1048-2019,",
        "2021-12-30,1048/2019,1048-2019,",
        "2021-12-30,148-2023,,basis-differs",
        "2021-12-30,781/QĐ-TTg,,unknown",
        "2021-12-30,,1048-2019,basis-derived",
        "2024-06-10,1048-2019,,basis-differs",
        "2026-05-21,148-2023,148-2023,",
        "2026-05-22,148-2023,148-2023,basis-of-transition",
        "2026-07-21,148-2023,148-2023,basis-of-transition",
        "2026-07-22,148-2023,,basis-differs",
        "2026-07-22,26/2026/QĐ-TTg,26-2026,"
    })
    void the_basis_is_what_held_on_the_day_of_the_decision_or_the_former_in_a_transition(
            LocalDate decided, String written, String version, String rule) {
        Optional<LegacyRules.Judged> judged = RULES.judge(entry(4, Level.PROVINCE, decided, written, null), findings);

        assertThat(judged.map(LegacyRules.Judged::criteriaVersion)).isEqualTo(Optional.ofNullable(version));
        assertThat(rules().stream().filter(found -> !found.equals("competence-unknown")))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        ",2024-12-30,",
        "2024-12-30,2024-12-30,",
        "2025-12-30,2024-12-30,term-exceeded",
        "2024-12-31,2024-12-30,term-exceeded",
        "2024-06-30,2024-06-30,term-shorter"
    })
    void the_stated_end_is_kept_only_within_the_36_months(LocalDate stated, LocalDate kept, String rule) {
        Optional<LegacyRules.Judged> judged =
                RULES.judge(entry(4, Level.PROVINCE, LocalDate.of(2021, 12, 30), "1048-2019", stated), findings);

        assertThat(judged).map(LegacyRules.Judged::termEnds).contains(kept);
        assertThat(rules()).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void all_that_is_wrong_with_an_entry_is_told_at_once() {
        LegacyEntry entry = new LegacyEntry(
                null,
                "V-15",
                null,
                null,
                2,
                null,
                " ",
                LocalDate.of(2021, 12, 30),
                LocalDate.of(2021, 12, 29),
                null,
                null,
                "1048-2019",
                null);

        assertThat(RULES.judge(entry, findings)).isEmpty();

        assertThat(findings.found().stream()
                        .map(found ->
                                found.fault().field() + " " + found.fault().rule()))
                .containsExactlyInAnyOrder(
                        "star between",
                        "level required",
                        "decision required",
                        "issuedOn not-before",
                        "certificate required");
    }

    @Test
    void no_day_lies_in_the_future_and_no_end_before_the_issue() {
        assertThat(RULES.judge(entry(4, Level.PROVINCE, TODAY.plusDays(1), null, null), findings))
                .isEmpty();
        assertThat(rules()).containsOnly("not-in-the-future");

        LegacyFindings ends = new LegacyFindings();
        assertThat(RULES.judge(entry(4, Level.PROVINCE, TODAY, "26-2026", TODAY.minusDays(1)), ends))
                .isEmpty();
        assertThat(ends.found())
                .singleElement()
                .satisfies(found -> assertThat(found.fault().field()).isEqualTo("validUntil"));
    }

    private List<String> rules() {
        return findings.found().stream().map(found -> found.fault().rule()).toList();
    }

    private static LegacyEntry entry(int star, Level level, LocalDate decided, String basis, LocalDate validUntil) {
        return new LegacyEntry(
                null,
                "V-15",
                "Ruốc khô",
                "DNTN Tôm khô Chí Tâm",
                star,
                level,
                "1893/QĐ-UBND",
                decided,
                decided,
                "15/GCN-OCOP",
                null,
                basis,
                validUntil);
    }

    private static CriteriaVersion version(String id, String decision, String from, String to) {
        return new CriteriaVersion(
                id,
                decision,
                LocalDate.parse(from),
                new Label(decision, decision),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                CriteriaVersion.Detail.PARTS,
                null,
                null,
                null);
    }
}
