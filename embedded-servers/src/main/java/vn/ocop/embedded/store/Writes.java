package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Commands that carry several statements: an ordered one stops at its first error, and counts say what was done. */
final class Writes {

    private static final int UNKNOWN_ERROR = 8;

    private final StoreDatabase database;

    Writes(StoreDatabase database) {
        this.database = database;
    }

    Document insert(Document command) {
        var collection = database.existingOrNew(command.get("insert").toString());
        return run(command, "documents", (document, result) -> {
            collection.addDocument(document);
            result.n++;
        });
    }

    Document delete(Document command, Oplog oplog) {
        var collection = database.existing(command.get("delete").toString());
        return run(command, "deletes", (statement, result) -> {
            if (collection.isPresent()) {
                int limit = ((Number) statement.get("limit")).intValue();
                result.n += collection.get().deleteDocuments((Document) statement.get("q"), limit, oplog);
            }
        });
    }

    /** Hands each statement to the library as a command of its own. */
    Document update(Document command, UnaryOperator<Document> single) {
        var name = command.get("update").toString();
        var answer = run(command, "updates", (statement, result) -> {
            if (database.existing(name).isEmpty() && !Boolean.TRUE.equals(statement.get("upsert"))) {
                return;
            }
            var one = single.apply(new Document("update", name).append("updates", List.of(statement)));
            result.addUpdate(one);
        });
        return answer;
    }

    private static Document run(Document command, String field, Statement statement) {
        boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
        var result = new Result();
        for (var each : (Collection<?>) command.get(field)) {
            try {
                statement.run((Document) each, result);
            } catch (MongoServerException e) {
                result.addError(e.getMessageWithoutErrorCode(), e instanceof MongoServerError error ? error : null);
            }
            result.index++;
            if (ordered && !result.errors.isEmpty()) {
                break;
            }
        }
        return result.answer(field.equals("updates"));
    }

    /** Runs one statement and adds what it did to the result. */
    @FunctionalInterface
    private interface Statement {
        void run(Document statement, Result result);
    }

    private static final class Result {

        private final List<Document> errors = new ArrayList<>();
        private final List<Document> upserted = new ArrayList<>();
        private int index;
        private int n;
        private int modified;

        void addError(String message, MongoServerError error) {
            var document = new Document("index", index)
                    .append("code", error == null ? UNKNOWN_ERROR : error.getCode())
                    .append("errmsg", message);
            if (error != null) {
                document.putIfNotNull("codeName", error.getCodeName());
            }
            errors.add(document);
        }

        void addUpdate(Document one) {
            n += ((Number) one.get("n")).intValue();
            modified += ((Number) one.get("nModified")).intValue();
            if (one.get("upserted") instanceof Collection<?> created) {
                created.forEach(document -> upserted.add(((Document) document).append("index", index)));
            }
            if (one.get("writeErrors") instanceof Collection<?> failed) {
                failed.forEach(error -> errors.add(((Document) error).append("index", index)));
            }
        }

        Document answer(boolean update) {
            var answer = new Document("n", n);
            if (update) {
                answer.put("nModified", modified);
            }
            if (!upserted.isEmpty()) {
                answer.put("upserted", upserted);
            }
            if (!errors.isEmpty()) {
                answer.put("writeErrors", errors);
            }
            return answer.append("ok", 1.0);
        }
    }
}
