package vn.ocop.starter.aggregate;

/**
 * What a command decides: the next state and the one event that tells of it. Every version has exactly one event, so a
 * reader who misses none sees no hole.
 *
 * @param event a record of the published language; its class name gives the event's type
 * @param reason why, in the caller's words; kept in the history, not published; null if none was given
 */
public record Change<S>(S next, Record event, String reason) {
    public static <S> Change<S> to(S next, Record event) {
        return new Change<>(next, event, null);
    }

    public Change<S> because(String why) {
        return new Change<>(next, event, why);
    }
}
