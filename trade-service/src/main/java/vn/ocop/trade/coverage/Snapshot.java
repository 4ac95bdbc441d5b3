package vn.ocop.trade.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.trade.channel.ChannelKind;

/**
 * Who was there on a day, who held a star, and who sold where.
 *
 * @param entities of the register
 * @param holders ids of entities of whom a product held a star
 * @param sold for each kind of channel the ids of entities of whom a product that held a star was listed there
 * @param modern the kinds that counted as modern on the day
 */
record Snapshot(
        LocalDate day,
        List<EntityDay> entities,
        Set<String> holders,
        Map<ChannelKind, Set<String>> sold,
        Set<ChannelKind> modern) {
    /** Value of a property that is not known. */
    static final String NONE = "none";

    /** A product on a channel. */
    record Place(String productId, String entityId, ChannelKind kind) {}

    /** @param places where products were listed on the day, with a star or without */
    static Snapshot of(
            LocalDate day,
            List<EntityDay> entities,
            Collection<Held> held,
            Collection<Place> places,
            Set<ChannelKind> modern) {
        Set<String> products =
                held.stream().filter(one -> one.on(day)).map(Held::productId).collect(Collectors.toSet());
        Set<String> holders =
                held.stream().filter(one -> one.on(day)).map(Held::entityId).collect(Collectors.toSet());
        Map<ChannelKind, Set<String>> sold = places.stream()
                .filter(place -> products.contains(place.productId()))
                .collect(Collectors.groupingBy(Place::kind, Collectors.mapping(Place::entityId, Collectors.toSet())));
        return new Snapshot(day, entities, holders, sold, modern);
    }

    Share all() {
        return share(entities, this::isOnModern);
    }

    /** Of all entities, those on channels of each kind. */
    SortedMap<String, Share> byKind() {
        SortedMap<String, Share> shares = new TreeMap<>();
        for (ChannelKind kind : ChannelKind.values()) {
            Set<String> there = sold.getOrDefault(kind, Set.of());
            shares.put(kind.name(), share(entities, there::contains));
        }
        return shares;
    }

    SortedMap<String, Share> by(Function<EntityDay, String> property) {
        SortedMap<String, Share> shares = new TreeMap<>();
        entities.stream()
                .collect(Collectors.groupingBy(entity -> Objects.requireNonNullElse(property.apply(entity), NONE)))
                .forEach((value, some) -> shares.put(value, share(some, this::isOnModern)));
        return shares;
    }

    /** The entities of the reading that are on no modern channel. */
    List<EntityDay> missing(Reading reading) {
        return entities.stream()
                .filter(entity -> reading == Reading.REGISTER || holdsStar(entity.entityId()))
                .filter(entity -> !isOnModern(entity.entityId()))
                .toList();
    }

    boolean holdsStar(String entityId) {
        return holders.contains(entityId);
    }

    private boolean isOnModern(String entityId) {
        return modern.stream()
                .anyMatch(kind -> sold.getOrDefault(kind, Set.of()).contains(entityId));
    }

    /** Who sells holds a star, so both readings count the same entities above the line. */
    private Share share(Collection<EntityDay> some, java.util.function.Predicate<String> counted) {
        long above = some.stream()
                .map(EntityDay::entityId)
                .filter(id -> holdsStar(id) && counted.test(id))
                .count();
        long holding =
                some.stream().map(EntityDay::entityId).filter(this::holdsStar).count();
        return new Share(above, some.size(), holding);
    }
}
