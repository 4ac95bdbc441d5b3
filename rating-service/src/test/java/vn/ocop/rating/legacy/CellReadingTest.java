package vn.ocop.rating.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.rating.recognition.Level;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;

/** Files as offices write them: headings in either language, days and levels in words. */
class CellReadingTest {
    private final LegacyFindings findings = new LegacyFindings();

    @ParameterizedTest
    @CsvSource({
        "Số trong kế hoạch;HẠNG SAO;cấp công nhận;Số quyết định;Ngày quyết định;Ngày cấp;Số giấy chứng nhận",
        "So trong ke hoach;so sao;Cap cong nhan;so quyet dinh;ngay quyet dinh;ngay cap giay chung nhan;so giay chung nhan",
        "Plan reference;Stars;LEVEL;Decision number;decision date;Issue-date;certificate  number",
        "planRef;star;level;decision;decidedOn;issuedOn;certificate"
    })
    void headings_are_known_in_either_language_however_they_are_typed(String headings) {
        LegacyEntry entry = read(headings, "V-15;3 sao;Cấp huyện;21/QĐ-UBND;5/6/2024;2024-06-07;15/GCN");

        assertThat(entry)
                .isEqualTo(new LegacyEntry(
                        null,
                        "V-15",
                        null,
                        null,
                        3,
                        Level.DISTRICT,
                        "21/QĐ-UBND",
                        LocalDate.of(2024, 6, 5),
                        LocalDate.of(2024, 6, 7),
                        "15/GCN",
                        null,
                        null,
                        null));
        assertThat(findings.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4,tỉnh,31/12/2021,",
        "4*,PROVINCE,2021-12-31,",
        "bốn,tỉnh,31/12/2021,wrong-type",
        "4,xã,31/12/2021,one-of",
        "4,tỉnh,31/02/2021,not-a-day",
        "4,tỉnh,12/31/2021,not-a-day"
    })
    void what_cannot_be_read_is_noted(String star, String level, String day, String rule) {
        read(
                "planRef;star;level;decision;decidedOn;issuedOn;certificate",
                "V-15;" + star + ";" + level + ";21/QĐ-UBND;" + day + ";" + day + ";15/GCN");

        assertThat(findings.found().stream().map(found -> found.fault().rule()).distinct())
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "planRef;star;level;decision;decidedOn;issuedOn,certificate",
        "star;level;decision;decidedOn;issuedOn;certificate,productId",
        "productName;star;level;decision;decidedOn;issuedOn;certificate,productId"
    })
    void a_file_without_a_column_that_every_line_needs_is_refused(String headings, String missing) {
        assertThatThrownBy(() -> Headings.read(row(headings), findings))
                .isInstanceOfSatisfying(TableUnreadable.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo(TableUnreadable.Reason.COLUMN_MISSING);
                    assertThat(unreadable.detail()).isEqualTo(missing);
                });
    }

    @Test
    void a_column_that_is_not_known_or_there_twice_is_told() {
        Headings.read(row("planRef;star;level;decision;decidedOn;issuedOn;certificate;Sao;Ghi chú;Stars"), findings);

        assertThat(findings.found().stream()
                        .map(found ->
                                found.fault().field() + " " + found.fault().rule()))
                .containsExactly("Sao column-unknown", "Ghi chú column-unknown", "star column-twice");
    }

    private LegacyEntry read(String headings, String line) {
        return CellReading.read(Headings.read(row(headings), findings), row(line), findings);
    }

    private static TableRow row(String cells) {
        return new TableRow(1, List.of(cells.split(";")));
    }
}
