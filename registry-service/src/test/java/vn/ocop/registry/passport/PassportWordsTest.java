package vn.ocop.registry.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.ocop.registry.entity.Certificate;
import vn.ocop.registry.entity.EntityStatus;
import vn.ocop.registry.entity.LegalForm;
import vn.ocop.registry.product.Mark;
import vn.ocop.registry.trace.lot.TraceStep;
import vn.ocop.starter.text.Label;

class PassportWordsTest {
    private final PassportWords words = new PassportWords(messages());

    @ParameterizedTest
    @MethodSource
    void every_code_that_the_register_has_is_said_in_words(String kind, String code) {
        Label label = words.coded(kind, code).label();

        assertThat(label.vi()).isNotEqualTo(code);
        assertThat(label.en()).isNotEqualTo(code);
    }

    static Stream<Arguments> every_code_that_the_register_has_is_said_in_words() {
        return Stream.of(
                        codes("form", LegalForm.values()),
                        codes("entity", EntityStatus.values()),
                        codes("mark", Mark.Kind.values()),
                        codes("mark-state", Mark.State.values()),
                        codes("step", TraceStep.values()),
                        codes("verdict", Verdict.State.values()),
                        codes(
                                "certificate",
                                Arrays.stream(Certificate.Kind.values())
                                        .filter(Certificate.Kind::isForBuyers)
                                        .toArray(Enum<?>[]::new)),
                        Stream.of("1", "2", "3", "4", "5", "6").map(group -> Arguments.of("group", group)))
                .flatMap(all -> all);
    }

    @Test
    void both_languages_have_words_for_the_same() throws IOException {
        assertThat(keys("_en")).isEqualTo(keys(""));
    }

    @Test
    void a_code_without_words_stands_for_itself() {
        assertThat(words.coded("topic", "sea-weed").label()).isEqualTo(new Label("sea-weed", "sea-weed"));
        assertThat(words.coded("topic", (String) null)).isNull();
    }

    @Test
    void days_are_written_as_each_language_does() {
        Label label = words.label("verdict.WITHDRAWN", LocalDate.of(2026, 3, 5));

        assertThat(label.vi()).contains("05/03/2026");
        assertThat(label.en()).contains("5 March 2026");
    }

    private static Stream<Arguments> codes(String kind, Enum<?>[] codes) {
        return Stream.of(codes).map(code -> Arguments.of(kind, code.name()));
    }

    private static Set<Object> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                PassportWords.class.getResourceAsStream("/passport-messages" + language + ".properties")) {
            properties.load(in);
        }
        return properties.keySet();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("passport-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
