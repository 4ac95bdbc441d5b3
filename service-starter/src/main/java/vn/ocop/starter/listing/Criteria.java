package vn.ocop.starter.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import vn.ocop.starter.problem.Refusal;

/** What must hold for the items of a list; every condition is on an indexed key. */
public final class Criteria {
    private static final int LONGEST_QUERY = 200;
    private final List<Bson> conditions = new ArrayList<>();
    private final StringBuilder mark = new StringBuilder();

    /** The key has the value; no condition if the value is null. */
    public Criteria is(String key, String value) {
        if (value != null) {
            conditions.add(eq("keys." + key, value));
            mark.append(key).append('=').append(value).append('\n');
        }
        return this;
    }

    /**
     * Another condition, on indexed keys.
     *
     * @param asked what tells it apart from other conditions
     */
    public Criteria where(Bson condition, String asked) {
        conditions.add(condition);
        mark.append(asked).append('\n');
        return this;
    }

    /**
     * Each word of the query begins a word of the item.
     *
     * @throws Refusal if the query is too long or has nothing that could be found
     */
    public Criteria words(String query) {
        if (query == null || query.isBlank()) {
            return this;
        }
        if (query.length() > LONGEST_QUERY) {
            throw Refusal.malformed("q", "too-long", LONGEST_QUERY);
        }
        List<String> words = Words.split(query);
        if (words.isEmpty()) {
            throw Refusal.malformed("q", "no-words");
        }
        for (String word : words) {
            conditions.add(regex("keys.words", "^" + word));
            mark.append("word=").append(word).append('\n');
        }
        return this;
    }

    public Bson filter() {
        return conditions.isEmpty() ? empty() : and(conditions);
    }

    /** What identifies the question: equal for equal conditions. */
    public String mark() {
        return mark.toString();
    }
}
