package vn.ocop.starter.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.starter.problem.Refusal;

class SentTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\r\n\r\n", "\ufeff\n"})
    void who_takes_the_first_row_finds_one_because_a_table_without_rows_is_refused(String content) {
        assertThatThrownBy(() -> firstCell(content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("list-unreadable"));
    }

    @Test
    void a_table_of_one_row_is_read() throws IOException {
        assertThat(firstCell("Tên chủ thể")).isEqualTo("Tên chủ thể");
    }

    private static String firstCell(String content) throws IOException {
        return SentTable.read(
                new ByteArrayInputStream(content.getBytes(UTF_8)),
                table -> table.next().cell(0),
                Locale.of("vi"));
    }
}
