package vn.ocop.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which the code under test left the common subset of MongoDB; registered for all tests by itself. */
public final class CommonSubsetExtension implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        CommonSubset.listener().verify();
    }

    /** What is sent outside of test methods (start-up, background work) must keep to the subset as well. */
    @Override
    public void afterAll(ExtensionContext context) {
        CommonSubset.listener().verify();
    }
}
