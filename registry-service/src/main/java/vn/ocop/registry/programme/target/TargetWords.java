package vn.ocop.registry.programme.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.starter.text.Label;

/** Says in words how figures came about. */
@Component
class TargetWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final MessageSource messages;

    TargetWords(MessageSource messages) {
        this.messages = messages;
    }

    /** How a figure was computed, with the figures in it. */
    Label how(Target target, Reading reading, Tally tally, LocalDate day) {
        Label counted = reading.words();
        return new Label(
                how(target, tally, day, counted.vi(), Locale.of("vi")),
                how(target, tally, day, counted.en(), Locale.ENGLISH));
    }

    /** Why there is no figure; null if there is one. */
    Label missing(Reading reading, Tally tally) {
        if (tally.isKnown()) {
            return null;
        }
        return label(
                reading.measure() instanceof Measure.TrainedShare(Measure.TrainedShare.Group group)
                                && group == Measure.TrainedShare.Group.OFFICERS
                                && tally.denominator() == null
                        ? "target.missing.officers"
                        : "target.missing.nobody");
    }

    Label why(Why why) {
        return label("target.why." + why);
    }

    Label flag(Flag flag) {
        return label("target.flag." + flag);
    }

    /** How a forecast was made. */
    Label forecast(Forecast forecast) {
        String key = forecast.hope() instanceof Hope.None
                ? "target.forecast.none"
                : forecast.judged() == 0 ? "target.forecast.unknown" : "target.forecast.expected";
        return new Label(forecast(key, forecast, Locale.of("vi")), forecast(key, forecast, Locale.ENGLISH));
    }

    private String forecast(String key, Forecast forecast, Locale locale) {
        return message(
                key,
                locale,
                DAY.format(forecast.end()),
                text(forecast.nothing(), locale),
                Long.toString(forecast.pipeline()),
                Long.toString(forecast.successful()),
                Long.toString(forecast.judged()),
                text(forecast.expected(), locale),
                text(forecast.all(), locale),
                Long.toString(forecast.lapsing()));
    }

    private String how(Target target, Tally tally, LocalDate day, String counted, Locale locale) {
        String value = target.unit() == TargetUnit.PERCENT ? "percent" : "number";
        String wanted = messages.getMessage("target.wanted." + target.wanted(), new Object[0], locale);
        return messages.getMessage(
                "target.how." + (tally.isKnown() ? value : "unknown"),
                new Object[] {
                    DAY.format(day),
                    counted,
                    Long.toString(tally.numerator()),
                    String.valueOf(tally.denominator()),
                    text(tally.value(), locale),
                    wanted,
                    text(target.value(), locale),
                    Integer.toString(target.year())
                },
                locale);
    }

    /** With a comma in Vietnamese, {@code 31,8}. */
    private static String text(BigDecimal number, Locale locale) {
        if (number == null) {
            return "–";
        }
        return locale.getLanguage().equals("vi") ? number.toPlainString().replace('.', ',') : number.toPlainString();
    }

    private Label label(String key) {
        return new Label(message(key, Locale.of("vi")), message(key, Locale.ENGLISH));
    }

    private String message(String key, Locale locale, String... args) {
        return messages.getMessage(key, args, locale);
    }
}
