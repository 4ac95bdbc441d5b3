package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Answers commands: refuses those outside the common subset, and answers one that may write once it is durable. */
final class StoreBackend extends AbstractMongoBackend {

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

    private final StoreFile file;
    private final ReadCounter reads = new ReadCounter();
    private final GroupCommit commit;

    StoreBackend(StoreFile file, Durability durability) {
        this.file = file;
        this.commit = new GroupCommit(file.store(), durability);
        version(AdvertisedVersion.INSTANCE);
        commit.write(() -> {
            file.databases().forEach(this::resolveDatabase);
            return null;
        });
    }

    /** Documents that queries on a namespace had to look at so far. */
    long examined(String namespace) {
        return reads.of(namespace).sum();
    }

    long bytesOnDisk() {
        return file.size();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, file, getCursorRegistry(), reads);
    }

    @Override
    public void close() {
        super.close();
        file.close();
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
        return switch (command) {
            case "hello" -> super.handleCommand(channel, databaseName, "isMaster", query);
            case "listDatabases" -> listDatabases();
            default -> super.handleCommand(channel, databaseName, command, query);
        };
    }

    private Document listDatabases() {
        var databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name)
                        .append("empty", resolveDatabase(name).isEmpty()))
                .toList();
        return new Document("databases", databases).append("ok", 1.0);
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
