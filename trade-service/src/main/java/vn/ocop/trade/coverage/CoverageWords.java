package vn.ocop.trade.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.starter.text.Label;

/** Says in words what figures count. */
@Component
class CoverageWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final MessageSource messages;

    CoverageWords(MessageSource messages) {
        this.messages = messages;
    }

    Label denominator(Reading reading, LocalDate day) {
        return label("trade-coverage.of." + reading, DAY.format(day));
    }

    /** Null if there are no words for it. */
    Label value(Dimension by, String value) {
        Label found = label("trade-coverage." + by + "." + value);
        return found.vi() == null ? null : found;
    }

    private Label label(String key, Object... args) {
        return new Label(
                messages.getMessage(key, args, null, Locale.of("vi")),
                messages.getMessage(key, args, null, Locale.ENGLISH));
    }
}
