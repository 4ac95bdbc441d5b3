package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
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

    private static final Set<String> HANDSHAKES = Set.of("hello", "ismaster");

    private static final int INTERNAL_ERROR = 1;
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private final StoreFile file;
    private final ReadCounter reads = new ReadCounter();
    private final GroupCommit commit;

    StoreBackend(StoreFile file, Durability durability, Consumer<DiskFailure> whenBroken) {
        this.file = file;
        this.commit = new GroupCommit(file.store(), durability, whenBroken);
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
        return new StoreDatabase(name, file, getCursorRegistry(), reads, getClock());
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document body) {
        try {
            requireSupported(command, body);
            return READS.contains(command.toLowerCase(Locale.ROOT))
                    ? commit.read(() -> answer(channel, database, command, body))
                    : commit.write(() -> answer(channel, database, command, body));
        } catch (MongoServerException e) {
            return refusal(e);
        } catch (DiskFailure e) {
            return refusal(new MongoServerError(INTERNAL_ERROR, "InternalError", e.getMessage(), e));
        }
    }

    private Document answer(Channel channel, String database, String command, Document body) {
        return switch (command) {
            case "hello" -> super.handleCommand(channel, database, "isMaster", body);
            case "listDatabases" -> listDatabases();
            default -> super.handleCommand(channel, database, command, body);
        };
    }

    /** Queries of the protocol before commands, which would pass the checks by. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(COMMAND_NOT_SUPPORTED, "CommandNotSupported", "legacy queries are not supported");
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
        if (HANDSHAKES.contains(command.toLowerCase(Locale.ROOT))) {
            // says what the driver can do; none of it asks for anything
            return;
        }
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
