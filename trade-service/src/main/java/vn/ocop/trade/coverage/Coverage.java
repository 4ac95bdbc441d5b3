package vn.ocop.trade.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ocop.starter.text.Label;
import vn.ocop.trade.channel.ModernRule;
import vn.ocop.trade.market.Markets;

/** How many entities are on modern channels, on any day. */
@Component
class Coverage {
    private final EntityHistory entities;
    private final HeldStars stars;
    private final Markets markets;
    private final ModernRule modern;
    private final CoverageWords words;

    Coverage(EntityHistory entities, HeldStars stars, Markets markets, ModernRule modern, CoverageWords words) {
        this.entities = entities;
        this.stars = stars;
        this.markets = markets;
        this.modern = modern;
        this.words = words;
    }

    Snapshot on(LocalDate day) {
        return Snapshot.of(
                day,
                entities.on(day),
                stars.on(day),
                markets.on(day)
                        .map(one -> new Snapshot.Place(
                                one.productId(), one.entityId(), one.listing().kind()))
                        .collect(Collectors.toSet()),
                Set.copyOf(modern.kinds(true, day)));
    }

    /** The figures of that day. */
    List<CoverageRow> rows(Dimension by, LocalDate day) {
        Snapshot snapshot = on(day);
        return switch (by) {
            case ALL -> List.of(row(by.name(), null, snapshot.all(), day));
            case LOCALITY -> rows(snapshot.by(EntityDay::locality), localities(snapshot.entities())::get, day);
            case LEGAL_FORM -> rows(snapshot.by(EntityDay::legalForm), value -> words.value(by, value), day);
            case KIND -> rows(snapshot.byKind(), value -> words.value(by, value), day);
        };
    }

    private List<CoverageRow> rows(SortedMap<String, Share> shares, Function<String, Label> name, LocalDate day) {
        return shares.entrySet().stream()
                .map(share -> row(share.getKey(), name.apply(share.getKey()), share.getValue(), day))
                .toList();
    }

    private CoverageRow row(String value, Label name, Share share, LocalDate day) {
        return new CoverageRow(
                value, name, share.sold(), of(share, Reading.REGISTER, day), of(share, Reading.HOLDERS, day));
    }

    private CoverageRow.Of of(Share share, Reading reading, LocalDate day) {
        return new CoverageRow.Of(share.of(reading), share.percent(reading), words.denominator(reading, day));
    }

    private static Map<String, Label> localities(List<EntityDay> entities) {
        return entities.stream()
                .filter(entity -> entity.locality() != null && entity.localityName() != null)
                .collect(Collectors.toMap(
                        EntityDay::locality,
                        entity -> new Label(entity.localityName(), entity.localityName()),
                        (one, _) -> one));
    }
}
