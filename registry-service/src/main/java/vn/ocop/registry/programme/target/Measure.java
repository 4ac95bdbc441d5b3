package vn.ocop.registry.programme.target;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.ocop.registry.programme.history.Recognised;

/** What a reading of a target counts. A target of a later programme is written with these kinds; its words are data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measure.ProductsHeld.class, name = "PRODUCTS_HELD"),
    @JsonSubTypes.Type(value = Measure.ProductsEver.class, name = "PRODUCTS_EVER"),
    @JsonSubTypes.Type(value = Measure.HoldersOfForm.class, name = "HOLDERS_OF_FORM"),
    @JsonSubTypes.Type(value = Measure.HoldersInChain.class, name = "HOLDERS_IN_CHAIN"),
    @JsonSubTypes.Type(value = Measure.TrainedShare.class, name = "TRAINED"),
    @JsonSubTypes.Type(value = Measure.OnModernChannels.class, name = "ON_MODERN_CHANNELS")
})
sealed interface Measure {

    /** Counts on that day. */
    Tally on(TargetDay day);

    /** What more of it the dossiers on their way may bring. */
    default Hope hope() {
        return new Hope.None();
    }

    /** Products of which a certificate of such a star holds. */
    record ProductsHeld(int leastStar, int mostStar) implements Measure {
        @Override
        public Tally on(TargetDay day) {
            return Tally.number(day.held(leastStar, mostStar).stream()
                    .map(one -> Item.product(one, Why.HOLDS_STAR))
                    .toList());
        }

        @Override
        public Hope hope() {
            return new Hope.OfProducts(leastStar, mostStar);
        }
    }

    /** Products that ever had a certificate of such a star until the day. */
    record ProductsEver(int leastStar, int mostStar) implements Measure {
        @Override
        public Tally on(TargetDay day) {
            return Tally.number(day.ever(leastStar, mostStar).values().stream()
                    .map(one -> Item.product(one, one.on(day.day()) ? Why.HOLDS_STAR : Why.HELD_STAR_BEFORE))
                    .toList());
        }

        @Override
        public Hope hope() {
            return new Hope.OfProducts(leastStar, mostStar);
        }
    }

    /**
     * Of the entities of whom a product holds such a star, those of a legal form.
     *
     * @param sizes of enterprises; empty if the size does not matter
     * @param unknownSize whether one of unknown size counts
     */
    record HoldersOfForm(int leastStar, List<String> forms, List<String> sizes, boolean unknownSize)
            implements Measure {
        @Override
        public Tally on(TargetDay day) {
            return holders(day, leastStar, this::why, Why.FORM_COUNTS);
        }

        @Override
        public Hope hope() {
            return new Hope.OfHolders(leastStar, maker -> why(maker) == Why.FORM_COUNTS);
        }

        private Why why(Maker maker) {
            if (!forms.contains(maker.legalForm())) {
                return Why.OTHER_FORM;
            }
            if (sizes.isEmpty()) {
                return Why.FORM_COUNTS;
            }
            if (maker.size() == null) {
                return unknownSize ? Why.FORM_COUNTS : Why.SIZE_UNKNOWN;
            }
            return sizes.contains(maker.size()) ? Why.FORM_COUNTS : Why.TOO_LARGE;
        }
    }

    /**
     * Of the entities of whom a product holds such a star, those that produce in a circular or green chain.
     *
     * @param withArea whether they also need a raw-material area on the day
     */
    record HoldersInChain(int leastStar, boolean withArea) implements Measure {
        @Override
        public Tally on(TargetDay day) {
            Set<String> areas = withArea ? day.withArea() : Set.of();
            return holders(
                    day,
                    leastStar,
                    maker -> {
                        if (!maker.circular()) {
                            return Why.NOT_IN_CHAIN;
                        }
                        return withArea && !areas.contains(maker.id()) ? Why.NO_AREA : Why.IN_CHAIN;
                    },
                    Why.IN_CHAIN);
        }

        @Override
        public Hope hope() {
            return withArea ? new Hope.None() : new Hope.OfHolders(leastStar, Maker::circular);
        }
    }

    /** Of a group, those who count as trained. */
    record TrainedShare(Group group) implements Measure {
        /** Whom the plan wants trained. */
        enum Group {
            /** Officers of the programme at all levels; how many there are is entered by the office. */
            OFFICERS,
            /** Entities of the register that have not ended, by one of their representatives. */
            ENTITIES,
            /** Workers of those entities that told how many they have. */
            WORKERS
        }

        @Override
        public Tally on(TargetDay day) {
            return switch (group) {
                case OFFICERS -> officers(day);
                case ENTITIES -> entities(day);
                case WORKERS -> workers(day);
            };
        }

        private static Tally officers(TargetDay day) {
            return Tally.shareOf(
                    day.trainedOfficers().stream().map(Item::officer).toList(),
                    day.facts().officers().on(day.known()));
        }

        private static Tally entities(TargetDay day) {
            Set<String> trained = day.trainedEntities();
            return Tally.share(day.active().stream()
                    .map(maker -> {
                        boolean counts = trained.contains(maker.id());
                        return Item.entity(maker.id(), null, counts, counts ? Why.TRAINED : Why.NOT_TRAINED);
                    })
                    .toList());
        }

        private static Tally workers(TargetDay day) {
            Map<String, Integer> trained = day.trainedWorkers();
            return Tally.share(day.active().stream()
                    .filter(maker -> maker.workers() != null)
                    .map(maker -> {
                        int counts = Math.min(maker.workers(), trained.getOrDefault(maker.id(), 0));
                        return Item.workers(
                                maker.id(), counts, maker.workers(), counts > 0 ? Why.TRAINED : Why.NOT_TRAINED);
                    })
                    .toList());
        }
    }

    /**
     * Entities of whom a product that holds a star is listed on a modern channel.
     *
     * @param of of which entities
     */
    record OnModernChannels(Of of) implements Measure {
        /** Whom “100 % of entities” may mean. */
        enum Of {
            /** All entities of the register that have not ended. */
            REGISTER,
            /** Those of them of whom a product holds a star: nobody else may be listed. */
            HOLDERS
        }

        @Override
        public Tally on(TargetDay day) {
            Map<String, Recognised> holders = day.holders(0);
            Set<String> sellers = day.onModernChannels();
            List<Item> items = new ArrayList<>();
            for (Maker maker : day.active()) {
                Recognised held = holders.get(maker.id());
                boolean counts = held != null && sellers.contains(maker.id());
                if (of == Of.REGISTER || held != null) {
                    items.add(Item.entity(
                            maker.id(),
                            held,
                            counts,
                            counts ? Why.ON_CHANNEL : held == null ? Why.NO_STAR : Why.NO_CHANNEL));
                }
            }
            return Tally.share(items);
        }
    }

    private static Tally holders(TargetDay day, int leastStar, Function<Maker, Why> why, Why counting) {
        return Tally.share(day.holders(leastStar).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(holder -> {
                    Why reason = day.maker(holder.getKey()).map(why).orElse(Why.NOT_IN_REGISTER);
                    return Item.entity(holder.getKey(), holder.getValue(), reason == counting, reason);
                })
                .toList());
    }
}
