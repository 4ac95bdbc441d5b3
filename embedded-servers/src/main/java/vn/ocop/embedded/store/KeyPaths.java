package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The paths an index covers, and how a document's keys follow from them: one key, or one per element where a path meets
 * an array.
 */
record KeyPaths(List<List<String>> paths) {

    static KeyPaths of(List<String> dotted) {
        return new KeyPaths(
                dotted.stream().map(path -> List.of(path.split("\\."))).toList());
    }

    /** @throws MongoServerError when two paths meet different arrays, which no index of MongoDB may cover */
    DocumentKeys keysOf(Document document) {
        var keys = new DocumentKeys(new ArrayList<>(), false);
        var values = new Object[paths.size()];
        Arrays.fill(values, document);
        return expand(values, new int[paths.size()], keys);
    }

    /** Follows each path as far as there is no array, then repeats with each element of the array met. */
    private DocumentKeys expand(Object[] values, int[] depths, DocumentKeys keys) {
        List<?> array = null;
        for (int i = 0; i < values.length; i++) {
            follow(values, depths, i);
            if (isUnexpanded(values[i], depths[i], i)) {
                if (array != null && array != values[i]) {
                    throw new MongoServerError(171, "CannotIndexParallelArrays", "cannot index parallel arrays");
                }
                array = (List<?>) values[i];
            }
        }
        if (array == null) {
            keys.tuples().add(values);
            return keys;
        }
        var expanded = new DocumentKeys(keys.tuples(), true);
        var elements = array.isEmpty() ? Arrays.asList((Object) null) : array;
        for (var element : elements) {
            var inner = values.clone();
            var innerDepths = depths.clone();
            for (int i = 0; i < values.length; i++) {
                if (values[i] == array && isUnexpanded(array, depths[i], i)) {
                    step(inner, innerDepths, i, array.isEmpty() ? EmptyArray.KEY : element);
                }
            }
            expand(inner, innerDepths, expanded);
        }
        return expanded;
    }

    private void follow(Object[] values, int[] depths, int i) {
        var path = paths.get(i);
        while (depths[i] < path.size()) {
            var segment = path.get(depths[i]);
            if (values[i] instanceof Document document) {
                values[i] = document.getOrMissing(segment);
            } else if (values[i] instanceof List<?> list) {
                if (!isPosition(segment)) {
                    return;
                }
                int position = Integer.parseInt(segment);
                values[i] = position < list.size() ? list.get(position) : Missing.getInstance();
            } else {
                values[i] = Missing.getInstance();
            }
            depths[i]++;
        }
    }

    /** Depth beyond the path's end marks a value that came out of an array and is not expanded again. */
    private boolean isUnexpanded(Object value, int depth, int i) {
        return value instanceof List<?> && depth <= paths.get(i).size();
    }

    private void step(Object[] values, int[] depths, int i, Object element) {
        boolean ended = depths[i] == paths.get(i).size();
        if (ended) {
            values[i] = element;
            depths[i]++;
        } else if (element instanceof Document) {
            values[i] = element;
        } else {
            values[i] = Missing.getInstance();
            depths[i] = paths.get(i).size() + 1;
        }
    }

    private static boolean isPosition(String segment) {
        return segment.length() < 9 && segment.chars().allMatch(Character::isDigit);
    }
}
