package vn.ocop.registry.passport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.registry.trace.lot.TraceStep;
import vn.ocop.starter.text.Label;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.WebAutoConfiguration;

/** The words of the passport, Vietnamese and English. */
@Component
class PassportWords {
    static final Locale VIETNAMESE = WebAutoConfiguration.VIETNAMESE;
    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private final MessageSource messages;

    PassportWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Days among the arguments are written as the language does. */
    Label label(String key, Object... args) {
        return new Label(text(key, VIETNAMESE, args), text(key, Locale.ENGLISH, args));
    }

    String text(String key, Locale language, Object... args) {
        Object[] written =
                Arrays.stream(args).map(arg -> written(arg, language)).toArray();
        return messages.getMessage("passport." + key, written, language);
    }

    /** Null for no code. */
    Coded coded(String kind, Enum<?> code) {
        return code == null ? null : coded(kind, code.name());
    }

    /** Null for no code; a code without words stands for itself. */
    Coded coded(String kind, String code) {
        String key = "passport." + kind + "." + code;
        return code == null
                ? null
                : new Coded(
                        code,
                        new Label(
                                messages.getMessage(key, null, code, VIETNAMESE),
                                messages.getMessage(key, null, code, Locale.ENGLISH)));
    }

    /** As the language writes it; a step of a trace by its word. */
    String shown(Object value, Locale language) {
        return value instanceof TraceStep step ? text("step." + step, language) : written(value, language);
    }

    private static String written(Object value, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return switch (value) {
            case null -> "";
            case LocalDate day -> (english ? ENGLISH_DAY : VIETNAMESE_DAY).format(day);
            case Instant moment -> written(Vietnam.dayOf(moment), language);
            case Label label -> english ? label.en() : label.vi();
            case Long amount -> String.format(language, "%,d", amount);
            default -> value.toString();
        };
    }
}
