package vn.ocop.training.need;

import static com.mongodb.client.model.Filters.in;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.events.RatingState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.text.Label;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.training.record.Completion;
import vn.ocop.training.record.Completions;

/** What entities need today. */
@Component
class Needs {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int BATCH = 500;
    private final NeedRules rules;
    private final ProductSteps products;
    private final Copies<RatingState> ratings;
    private final Records<RatingState> records;
    private final Completions completions;
    private final MessageSource messages;
    private final Clock clock;

    Needs(
            NeedRules rules,
            ProductSteps products,
            Copies<RatingState> ratings,
            Completions completions,
            MessageSource messages,
            Clock clock) {
        this.rules = rules;
        this.products = products;
        this.ratings = ratings;
        this.records = new Records<>(RatingState.class, ratings.collection().getCodecRegistry());
        this.completions = completions;
        this.messages = messages;
        this.clock = clock;
    }

    EntityNeeds of(EntityState entity) {
        return of(entity, products.of(entity.id()), completions.ofEntity(entity.id()));
    }

    /** Those of the entities that need something, in the order of their ids. */
    List<EntityNeeds> all(Collection<EntityState> entities) {
        Map<String, List<ProductStep>> made =
                products.all().stream().collect(Collectors.groupingBy(ProductStep::entityId));
        Map<String, List<Completion>> completed = new HashMap<>();
        completions.until(today()).forEach(one -> {
            if (one.entityId() != null) {
                completed
                        .computeIfAbsent(one.entityId(), _ -> new ArrayList<>())
                        .add(one);
            }
        });
        Map<String, EntityNeeds> found = new TreeMap<>();
        entities.forEach(entity -> found.put(
                entity.id(),
                of(entity, made.getOrDefault(entity.id(), List.of()), completed.getOrDefault(entity.id(), List.of()))));
        return found.values().stream().filter(some -> !some.needs().isEmpty()).toList();
    }

    private EntityNeeds of(EntityState entity, Collection<ProductStep> made, Collection<Completion> completed) {
        Map<String, RatingState> rated = ratings(made);
        Predicate<Need> open = need -> !need.isMet(completed);
        return new EntityNeeds(
                entity.id(),
                entity.name(),
                entity.locality() == null ? null : entity.locality().name(),
                made.stream()
                        .flatMap(product -> rules.of(product, rated.get(product.productId()), today()).stream())
                        .filter(open)
                        .map(this::line)
                        .toList());
    }

    private Map<String, RatingState> ratings(Collection<ProductStep> made) {
        Map<String, RatingState> found = new HashMap<>();
        if (!made.isEmpty()) {
            ratings.collection()
                    .find(in("_id", made.stream().map(ProductStep::productId).toList()))
                    .batchSize(BATCH)
                    .forEach(copy ->
                            found.put(copy.getString("_id").getValue(), records.read(copy.getDocument("copy"))));
        }
        return found;
    }

    private EntityNeeds.Line line(Need need) {
        return new EntityNeeds.Line(
                need.topic(),
                need.productId(),
                need.productName(),
                need.cause(),
                need.since(),
                new Label(words(need, Locale.of("vi")), words(need, Locale.ENGLISH)));
    }

    private String words(Need need, Locale locale) {
        Object[] told = Stream.concat(Stream.of(need.productName()), need.details().stream())
                .map(detail -> detail instanceof LocalDate day ? DAY.format(day) : Objects.toString(detail))
                .toArray();
        return messages.getMessage("need." + need.cause(), told, locale);
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }
}
