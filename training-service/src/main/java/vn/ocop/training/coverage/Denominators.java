package vn.ocop.training.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.starter.text.Label;

/** Says in words what a denominator counts. */
@Component
class Denominators {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final MessageSource messages;

    Denominators(MessageSource messages) {
        this.messages = messages;
    }

    /** @param unknown entities whose number of workers is unknown */
    Label of(TargetGroup group, LocalDate day, int unknown) {
        return new Label(text(group, day, unknown, Locale.of("vi")), text(group, day, unknown, Locale.ENGLISH));
    }

    private String text(TargetGroup group, LocalDate day, int unknown, Locale locale) {
        String counted = messages.getMessage("coverage.of." + group, new Object[] {DAY.format(day)}, locale);
        return group == TargetGroup.WORKERS
                ? counted + " " + messages.getMessage("coverage.unknown", new Object[] {unknown}, locale)
                : counted;
    }
}
