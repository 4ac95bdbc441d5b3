package vn.ocop.trade.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which kinds of channel count as modern on a day, and where sales points may stand. Target 7 of the plan (Decision
 * 2822/QĐ-UBND) names supermarkets, convenience stores and e-commerce sites and ends with "…": the rest is a setting.
 */
@Component
public class ModernRule {
    private final Data data;

    ModernRule(JsonMapper json) {
        try (InputStream in = ModernRule.class.getResourceAsStream("/trade/channel-kinds.json")) {
            this.data = json.readValue(in, Data.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What ships with the service. */
    record Data(List<KindRule> kinds, List<PlaceTypes> placeTypes) {}

    /** Whether a product on a channel of that kind counts as being on a modern channel. */
    public boolean isModern(ChannelKind kind, LocalDate day) {
        return rule(kind).isModernOn(day);
    }

    /** The kinds that are modern on that day, or those that are not. */
    public List<ChannelKind> kinds(boolean modern, LocalDate day) {
        return Arrays.stream(ChannelKind.values())
                .filter(kind -> isModern(kind, day) == modern)
                .toList();
    }

    /** Where a sales point may stand that is entered on that day; empty if nothing is known for it. */
    Optional<PlaceTypes> placeTypes(LocalDate day) {
        return data.placeTypes().stream()
                .filter(set -> set.period().holdsOn(day))
                .findFirst();
    }

    Data data() {
        return data;
    }

    private KindRule rule(ChannelKind kind) {
        return data.kinds().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("channel-kinds.json has no " + kind));
    }
}
