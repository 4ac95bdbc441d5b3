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
 * @param reactions what is done with each type; it must come to the same when an event comes twice or late
 */
public record Subscription(String topic, Map<String, Consumer<IncomingEvent>> reactions) {
    /** The same reaction to several types of events. */
    @SafeVarargs
    public static Subscription to(String topic, Consumer<IncomingEvent> reaction, Class<? extends Record>... events) {
        return new Subscription(topic, Stream.of(events).collect(Collectors.toMap(EventTypes::typeOf, _ -> reaction)));
    }

    /**
     * Keeps the newest state that the events tell of.
     *
     * @param state where the state stands in an event; every type has it in the same place, so one way of reading serves all
     */
    @SafeVarargs
    public static <T> Subscription keeping(
            String topic, Copies<T> copies, Function<IncomingEvent, T> state, Class<? extends Record>... events) {
        return to(
                topic,
                event -> {
                    boolean _ = copies.put(event, state.apply(event));
                },
                events);
    }

    void accept(IncomingEvent event) {
        Consumer<IncomingEvent> reaction = reactions.get(event.type());
        if (reaction != null) {
            reaction.accept(event);
        }
    }
}
