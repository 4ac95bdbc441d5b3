package vn.ocop.starter.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a refused write which unique index it ran into. */
public final class Duplicates {
    private static final Pattern INDEX = Pattern.compile("index: (\\S+)");

    private Duplicates() {}

    /** The name of the index whose key exists already; empty if the write failed for another reason. */
    public static Optional<String> index(MongoServerException failure) {
        boolean duplicate = failure instanceof MongoWriteException write
                ? write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                : failure.getCode() == 11000;
        if (!duplicate) {
            return Optional.empty();
        }
        Matcher matcher = INDEX.matcher(String.valueOf(failure.getMessage()));
        return Optional.of(matcher.find() ? matcher.group(1) : "");
    }

    /** Passes a duplicate key; any other failure is thrown on. */
    public static void onlyThose(MongoServerException failure) {
        if (index(failure).isEmpty()) {
            throw failure;
        }
    }
}
