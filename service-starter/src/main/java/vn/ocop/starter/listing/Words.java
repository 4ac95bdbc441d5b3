package vn.ocop.starter.listing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonString;
import vn.ocop.starter.text.Vietnamese;

/** Words of names, without accents, as they are searched: {@code tom kho} finds {@code Tôm khô}. */
public final class Words {
    private Words() {}

    /** The distinct words of some texts, to be indexed. */
    public static BsonArray of(String... texts) {
        return new BsonArray(Stream.of(texts)
                .filter(Objects::nonNull)
                .flatMap(text -> split(text).stream())
                .distinct()
                .map(BsonString::new)
                .toList());
    }

    /** The words of one text in its order. */
    static List<String> split(String text) {
        return Stream.of(Vietnamese.searchKey(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
