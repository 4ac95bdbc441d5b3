package vn.ocop.trade.demand;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.events.Locality;
import vn.ocop.starter.text.Label;
import vn.ocop.trade.product.Standing;

/** Matches with their reasons in words. */
@Component
class MatchViews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final MessageSource messages;

    MatchViews(MessageSource messages) {
        this.messages = messages;
    }

    /** A reason in words. */
    record Words(String code, Label text) {}

    /**
     * A product that may answer a need.
     *
     * @param share of the quantity that its capacities cover, percent; null if nobody knows
     */
    record View(
            String productId,
            String productName,
            String entityId,
            String entityName,
            Locality locality,
            int star,
            LocalDate lastDay,
            Integer share,
            List<Words> reasons) {}

    View of(Match match) {
        Standing product = match.product();
        return new View(
                product.productId(),
                product.name(),
                product.entityId(),
                product.entityName(),
                product.locality(),
                match.star(),
                product.lastDay(),
                match.share() < 0 ? null : match.share(),
                match.grounds().stream().map(this::words).toList());
    }

    private Words words(Match.Ground ground) {
        return new Words(ground.code(), new Label(text(ground, Locale.of("vi")), text(ground, Locale.ENGLISH)));
    }

    private String text(Match.Ground ground, Locale locale) {
        Object[] told = ground.args().stream()
                .map(arg -> arg instanceof LocalDate day ? DAY.format(day) : arg)
                .toArray();
        return messages.getMessage("match." + ground.code(), told, locale);
    }
}
