package vn.ocop.registry.national;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.registry.entity.Entities;
import vn.ocop.registry.entity.Entity;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.programme.history.Recognised;
import vn.ocop.registry.programme.history.Recognitions;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.time.Vietnam;

/**
 * What the national register should hold of this province: of each product that ever had a certificate the latest one, as
 * the rating service told it, and the description that the register has now. Recognitions are those of the day asked for;
 * descriptions are today's.
 */
@Component
public class NationalRecords {
    private static final int BATCH = 200;
    private final Recognitions recognitions;
    private final Products products;
    private final Entities entities;
    private final ProductCodes codes;
    private final NationalMapping mapping;

    NationalRecords(
            Recognitions recognitions,
            Products products,
            Entities entities,
            ProductCodes codes,
            NationalMapping mapping) {
        this.recognitions = recognitions;
        this.products = products;
        this.entities = entities;
        this.codes = codes;
        this.mapping = mapping;
    }

    /** Those of all products that had been recognised by that day, former recognitions too; read as the caller goes. */
    public Stream<NationalRecord> all(LocalDate day) {
        return records(latest(day), day, _ -> true);
    }

    /** Those that hold on that day. */
    Stream<NationalRecord> valid(LocalDate day) {
        return records(latest(day).stream().filter(one -> one.on(day)).toList(), day, _ -> true);
    }

    /** Those of which anything has changed since that day, it included: the end of a recognition too. */
    Stream<NationalRecord> changed(LocalDate since, LocalDate day) {
        return records(latest(day), day, known -> known.hasChanged(since, day));
    }

    /**
     * What is known of a recognised product.
     *
     * @param code printed code of the product, null if none
     */
    record Known(Recognised recognition, Versioned<Product> product, Versioned<Entity> entity, String code) {
        private boolean hasChanged(LocalDate since, LocalDate day) {
            boolean ended =
                    !recognition.end().isAfter(day) && !recognition.end().isBefore(since);
            return ended
                    || !recognition.firstDay().isBefore(since)
                    || changedSince(product, since)
                    || changedSince(entity, since);
        }

        private static boolean changedSince(Versioned<?> one, LocalDate since) {
            return !Vietnam.dayOf(one.changedAt()).isBefore(since);
        }
    }

    /** The latest recognition of each product that had begun on that day. */
    private Collection<Recognised> latest(LocalDate day) {
        Map<String, Recognised> latest = new LinkedHashMap<>();
        recognitions.until(day).forEach(one -> latest.put(one.productId(), one));
        return latest.values();
    }

    private Stream<NationalRecord> records(Collection<Recognised> recognised, LocalDate day, Predicate<Known> which) {
        return recognised.stream()
                .gather(Gatherers.windowFixed(BATCH))
                .flatMap(batch -> known(batch).filter(which).map(one -> mapping.of(one, day)));
    }

    /** A product that the register does not know is left out: there is nothing to tell of it. */
    private Stream<Known> known(List<Recognised> batch) {
        Map<String, Versioned<Product>> found =
                byId(products.find(batch.stream().map(Recognised::productId).toList()));
        Map<String, Versioned<Entity>> makers = byId(entities.find(found.values().stream()
                .map(product -> product.state().owner().id())
                .distinct()
                .toList()));
        Map<String, String> printed =
                codes.of(batch.stream().map(NationalRecords::key).toList());
        return batch.stream()
                .map(one -> {
                    Versioned<Product> product = found.get(one.productId());
                    return product == null
                            ? null
                            : new Known(
                                    one,
                                    product,
                                    makers.get(product.state().owner().id()),
                                    printed.get(key(one)));
                })
                .filter(Objects::nonNull)
                .filter(known -> known.entity() != null);
    }

    private static String key(Recognised one) {
        return ProductCodes.key(one.productId(), one.certificate());
    }

    private static <S> Map<String, Versioned<S>> byId(List<Versioned<S>> all) {
        return all.stream().collect(Collectors.toMap(Versioned::id, Function.identity()));
    }
}
