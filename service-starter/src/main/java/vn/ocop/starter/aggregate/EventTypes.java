package vn.ocop.starter.aggregate;

import java.util.Locale;

/** The type of an event is the name of its record in kebab case: {@code OrderPlaced} is {@code order-placed}. */
public final class EventTypes {
    private EventTypes() {}

    public static String typeOf(Class<? extends Record> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
