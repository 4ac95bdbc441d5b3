package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import java.util.Arrays;
import java.util.List;

/** The keys of one document in one index; {@code multikey} when an array was met. Absent fields are {@link Missing}. */
record DocumentKeys(List<Object[]> tuples, boolean multikey) {

    /** Without the keys that have no field at all, which a sparse index leaves out. */
    DocumentKeys sparse() {
        return new DocumentKeys(
                tuples.stream()
                        .filter(tuple -> !Arrays.stream(tuple).allMatch(Missing.class::isInstance))
                        .toList(),
                multikey);
    }
}
