package vn.ocop.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** How a finding is told. */
class FlawWordsTest {
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    @BeforeEach
    void read() {
        messages.setBasename("starter-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void every_flaw_is_told_in_both_languages(Flaw flaw) {
        Finding finding = new Finding(flaw, 12_345L, 12_346L, "things", "x", 7L);
        Verification broken = Verification.broken(Progress.none(Head.beginning("/things")), finding);

        String vietnamese = words(broken, Locale.of("vi"));
        String english = words(broken, Locale.ENGLISH);

        assertThat(vietnamese).isNotEqualTo(english).doesNotContain("{", "12.345");
        assertThat(english).doesNotContain("{", "12,345");
    }

    private String words(Verification broken, Locale locale) {
        return VerificationView.of(broken, messages, locale).finding().words();
    }
}
