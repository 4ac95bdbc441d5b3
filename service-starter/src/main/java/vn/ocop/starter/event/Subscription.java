package vn.ocop.starter.event;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.starter.aggregate.EventTypes;

/**
 * What a service does with the events of a topic; a bean of this type makes the service a reader of the topic, from its
 * beginning, each event at least once. Types that are not named are passed over.
 *
 * @param topic one subscription per topic and service
 * @param keeping what is kept of each type, in {@link Copies}, {@link KeptDays} or other {@code Collections.copy}; nothing
 *     else, because all of it is told again when the copies are made anew ({@link Rebuild})
 * @param reactions what is done with each type after it was kept; not told again then. Both must come to the same when an
 *     event comes twice or late
 */
public record Subscription(
        String topic, Map<String, Consumer<IncomingEvent>> keeping, Map<String, Consumer<IncomingEvent>> reactions) {

    /** Only reacts: nothing is kept of the events but in the service's own aggregates. */
    public Subscription(String topic, Map<String, Consumer<IncomingEvent>> reactions) {
        this(topic, Map.of(), reactions);
    }

    /** The same reaction to several types of events, of which nothing is kept. */
    @SafeVarargs
    public static Subscription to(String topic, Consumer<IncomingEvent> reaction, Class<? extends Record>... events) {
        return new Subscription(topic, same(reaction, events));
    }

    /** Keeps the same of several types of events. */
    @SafeVarargs
    public static Subscription keeping(
            String topic, Consumer<IncomingEvent> keeping, Class<? extends Record>... events) {
        return new Subscription(topic, same(keeping, events), Map.of());
    }

    /**
     * Keeps the newest state that the events tell of.
     *
     * @param state where the state stands in an event; every type has it in the same place, so one way of reading serves all
     */
    @SafeVarargs
    public static <T> Subscription keeping(
            String topic, Copies<T> copies, Function<IncomingEvent, T> state, Class<? extends Record>... events) {
        return keeping(
                topic,
                event -> {
                    boolean _ = copies.put(event, state.apply(event));
                },
                events);
    }

    /** The same, with a reaction to each event once it is kept. */
    public Subscription then(Consumer<IncomingEvent> reaction) {
        return new Subscription(
                topic, keeping, keeping.keySet().stream().collect(Collectors.toMap(type -> type, _ -> reaction)));
    }

    void accept(IncomingEvent event) {
        keep(event);
        Consumer<IncomingEvent> reaction = reactions.get(event.type());
        if (reaction != null) {
            reaction.accept(event);
        }
    }

    /** Only what is kept of it. */
    void keep(IncomingEvent event) {
        Consumer<IncomingEvent> kept = keeping.get(event.type());
        if (kept != null) {
            kept.accept(event);
        }
    }

    @SafeVarargs
    private static Map<String, Consumer<IncomingEvent>> same(
            Consumer<IncomingEvent> one, Class<? extends Record>... events) {
        return Stream.of(events).collect(Collectors.toMap(EventTypes::typeOf, _ -> one));
    }
}
