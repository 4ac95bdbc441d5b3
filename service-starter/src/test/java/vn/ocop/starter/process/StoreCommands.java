package vn.ocop.starter.process;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.BsonDocument;

/** Knows from the commands to the store where a write stands. */
final class StoreCommands implements CommandListener {
    private final Map<Integer, Runnable> whenDone = new ConcurrentHashMap<>();
    private final AtomicBoolean sweeps = new AtomicBoolean();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        if (!command.containsKey("insert") && !command.containsKey("update")) {
            return;
        }
        switch (command.getString(event.getCommandName()).getValue()) {
            case "notes" -> note(event.getRequestId(), command);
            case "note_copies" -> {
                BsonDocument copy = update(command).getDocument("u");
                String copied = copy.getString("_id").getValue() + ":"
                        + copy.getInt64("version").getValue();
                whenDone.put(event.getRequestId(), () -> {
                    Standing.say("copied " + copied);
                    Standing.at(Point.AFTER_A_COPY);
                });
            }
            case "leases" -> whenDone.put(event.getRequestId(), this::tellSweeping);
            default -> {}
        }
    }

    private void note(int request, BsonDocument command) {
        boolean pulls = command.containsKey("update")
                && !update(command)
                        .getDocument("u")
                        .getDocument("$set", new BsonDocument())
                        .containsKey("state");
        if (pulls) {
            Standing.at(Point.BEFORE_THE_PULL);
        } else {
            Standing.at(Point.BEFORE_THE_WRITE);
            whenDone.put(request, () -> Standing.at(Point.AFTER_THE_WRITE));
        }
    }

    private void tellSweeping() {
        if (sweeps.compareAndSet(false, true)) {
            Standing.say("sweeps");
        }
    }

    private static BsonDocument update(BsonDocument command) {
        return command.getArray("updates").getFirst().asDocument();
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        Runnable done = whenDone.remove(event.getRequestId());
        BsonDocument answer = event.getResponse();
        if (done != null && answer.getNumber("n").intValue() > 0 && !answer.containsKey("writeErrors")) {
            done.run();
        }
    }
}
