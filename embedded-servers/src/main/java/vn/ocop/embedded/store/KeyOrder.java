package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/** Total order of values in an index: by BSON type, then by value; numbers of all types compare exactly. */
enum KeyOrder implements Comparator<Object> {
    ASCENDING;

    private static final int NUMBER = 3;
    private static final int STRING = 4;
    private static final int COMPARABLE_BY_LIBRARY = 13;

    /** Place of the value's type in MongoDB's comparison order. */
    static int rank(Object value) {
        return switch (value) {
            case MinKey _ -> 0;
            case EmptyArray _ -> 1;
            case null -> 2;
            case Missing _ -> 2;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case Document _ -> 5;
            case Collection<?> _ -> 6;
            case BinData _ -> 7;
            case LegacyUUID _ -> 8;
            case UUID _ -> 9;
            case ObjectId _ -> 10;
            case Boolean _ -> 11;
            case Instant _ -> 12;
            case BsonTimestamp _ -> COMPARABLE_BY_LIBRARY;
            case TypeEdge edge -> edge.rank();
            case MaxKey _ -> 16;
            default -> 15;
        };
    }

    @Override
    public int compare(Object a, Object b) {
        int byType = Integer.compare(rank(a), rank(b));
        if (byType != 0) {
            return byType;
        }
        if (a instanceof TypeEdge || b instanceof TypeEdge) {
            return Integer.compare(side(a), side(b));
        }
        return switch (rank(a)) {
            case 0, 1, 2, 16 -> 0;
            case NUMBER -> compareNumbers((Number) a, (Number) b);
            case STRING -> a.toString().compareTo(b.toString());
            case 15 -> a.toString().compareTo(b.toString());
            default -> ValueComparator.ascWithoutListHandling().compare(a, b);
        };
    }

    private static int side(Object value) {
        return value instanceof TypeEdge edge ? (edge.after() ? 1 : -1) : 0;
    }

    private static int compareNumbers(Number a, Number b) {
        if (isWhole(a) && isWhole(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        double x = a.doubleValue() + 0.0;
        double y = b.doubleValue() + 0.0;
        if ((a instanceof Double && b instanceof Double) || !Double.isFinite(x) || !Double.isFinite(y)) {
            return Double.compare(x, y);
        }
        return exact(a).compareTo(exact(b));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.toBigDecimal();
            case Double real -> new BigDecimal(real);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}
