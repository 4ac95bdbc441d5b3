package vn.ocop.rating.report;

import static com.mongodb.client.model.Filters.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductState;
import vn.ocop.rating.recognition.HeldStar;
import vn.ocop.rating.recognition.HeldStars;
import vn.ocop.rating.report.StarCount.Dimension;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.mongo.Records;

/** Counts the stars that are held on a day. */
@Component
class StarCounts {
    private static final int BATCH = 500;
    private final HeldStars stars;
    private final Copies<ProductState> products;
    private final Records<ProductState> records;

    StarCounts(HeldStars stars, Copies<ProductState> products) {
        this.stars = stars;
        this.products = products;
        this.records = new Records<>(ProductState.class, products.collection().getCodecRegistry());
    }

    List<StarCount> on(LocalDate day) {
        Map<Map.Entry<Dimension, String>, StarCount> counts = new HashMap<>();
        List<HeldStar> batch = new ArrayList<>(BATCH);
        stars.on(day, star -> {
            batch.add(star);
            if (batch.size() == BATCH) {
                count(batch, counts);
                batch.clear();
            }
        });
        count(batch, counts);
        return counts.values().stream()
                .sorted(Comparator.comparing(StarCount::by).thenComparing(StarCount::value))
                .toList();
    }

    private void count(List<HeldStar> batch, Map<Map.Entry<Dimension, String>, StarCount> counts) {
        Map<String, ProductState> known = new HashMap<>();
        products.collection()
                .find(in("_id", batch.stream().map(HeldStar::productId).toList()))
                .forEach(copy -> known.put(copy.getString("_id").getValue(), records.read(copy.getDocument("copy"))));
        for (HeldStar star : batch) {
            properties(star, known.get(star.productId()))
                    .forEach((by, value) -> counts.merge(
                            Map.entry(by, Objects.toString(value, "none")),
                            new StarCount(by, Objects.toString(value, "none"), 0, 0, 0).plus(star.star()),
                            (before, _) -> before.plus(star.star())));
        }
    }

    private static Map<Dimension, Object> properties(HeldStar star, ProductState product) {
        Map<Dimension, Object> properties = new HashMap<>();
        properties.put(Dimension.ALL, "ALL");
        properties.put(Dimension.LEVEL, star.level());
        properties.put(Dimension.ROUND, star.round());
        properties.put(
                Dimension.LOCALITY,
                product == null || product.locality() == null
                        ? null
                        : product.locality().name());
        properties.put(Dimension.GROUP, product == null ? null : product.group());
        properties.put(
                Dimension.LEGAL_FORM, product == null ? null : product.entity().legalForm());
        return properties;
    }
}
