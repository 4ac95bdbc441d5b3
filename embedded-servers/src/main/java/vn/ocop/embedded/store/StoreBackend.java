package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;

/** Answers commands: refuses those outside the common subset, and answers one that may write once it is durable. */
final class StoreBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "endsessions",
            "aggregate");

    private static final int COMMAND_NOT_SUPPORTED = 115;

    private final GroupCommit commit;

    StoreBackend(MVStore store, Durability durability) {
        super(store);
        this.commit = new GroupCommit(store, durability);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            var body = message.getDocument();
            var command = body.keySet().iterator().next();
            requireSupported(command, body);
            return READS.contains(command.toLowerCase(Locale.ROOT))
                    ? commit.read(() -> super.handleMessage(message))
                    : commit.write(() -> super.handleMessage(message));
        } catch (MongoServerException e) {
            return refusal(e);
        }
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (command.equals("hello")) {
            return super.handleCommand(channel, databaseName, "isMaster", query);
        }
        return super.handleCommand(channel, databaseName, command, query);
    }

    private static void requireSupported(String command, Document body) {
        var violations = SubsetCheck.violations(command, body, UnaryOperator.identity());
        if (!violations.isEmpty()) {
            throw new MongoServerError(
                    COMMAND_NOT_SUPPORTED,
                    "CommandNotSupported",
                    "the embedded store does not support: " + String.join("; ", violations));
        }
    }

    private static Document refusal(MongoServerException e) {
        var answer = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            answer.append("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        return answer;
    }
}
