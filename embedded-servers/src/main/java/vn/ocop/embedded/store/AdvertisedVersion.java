package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.MongoVersion;
import java.util.List;

/** The version of MongoDB whose protocol the store speaks; what it understands is the {@link CommonSubset}. */
enum AdvertisedVersion implements MongoVersion {
    INSTANCE;

    private static final int WIRE_VERSION = 21;

    @Override
    public List<Integer> getVersionArray() {
        return List.of(7, 0, 0);
    }

    @Override
    public int getWireVersion() {
        return WIRE_VERSION;
    }
}
