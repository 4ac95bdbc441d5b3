package vn.ocop.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.BsonBoolean;
import org.bson.BsonNumber;
import org.bson.BsonString;
import vn.ocop.embedded.store.SubsetCheck;

/**
 * Watches what the driver sends and remembers every command outside the common subset of MongoDB.
 *
 * <p>Register {@link #listener()} with the {@code MongoClientSettings} of the code under test. The driver swallows what a
 * listener throws, so the violations are kept and {@link CommonSubsetExtension} fails the test after it ran.
 */
public final class CommonSubset implements CommandListener {

    private static final CommonSubset LISTENER = new CommonSubset();

    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    CommonSubset() {}

    /** The listener whose findings fail tests. */
    public static CommonSubset listener() {
        return LISTENER;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        SubsetCheck.violations(event.getCommandName(), event.getCommand(), CommonSubset::plain).stream()
                .map(violation -> "%s on %s".formatted(violation, event.getDatabaseName()))
                .forEach(violations::add);
    }

    /** What was sent outside the subset since the last call, and forgets it. */
    public List<String> drain() {
        return Stream.generate(violations::poll)
                .takeWhile(java.util.Objects::nonNull)
                .toList();
    }

    /** @throws OutsideCommonSubset when something was sent outside the subset since the last check */
    public void verify() {
        var found = drain();
        if (!found.isEmpty()) {
            throw new OutsideCommonSubset(String.join("; ", found));
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case BsonString string -> string.getValue();
            case BsonNumber number -> number.doubleValue();
            case BsonBoolean bool -> bool.getValue();
            default -> value;
        };
    }
}
