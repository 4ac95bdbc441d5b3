package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The guard needs no word in a test class: it is found by itself. */
class CommonSubsetExtensionTest {

    /** The classes below are subjects of these tests; a build that finds them on its own skips them. */
    private static boolean isSubject;

    @Test
    void a_test_that_leaves_the_subset_fails() {
        var summary = run(Leaving.class);

        assertThat(summary.getTestsFailedCount()).isOne();
        assertThat(summary.getFailures().getFirst().getException())
                .isInstanceOf(OutsideCommonSubset.class)
                .hasMessageContaining("command serverStatus");
    }

    @Test
    void a_test_that_keeps_to_the_subset_passes() {
        assertThat(run(Keeping.class).getTestsSucceededCount()).isOne();
    }

    private static TestExecutionSummary run(Class<?> tests) {
        var listener = new SummaryGeneratingListener();
        isSubject = true;
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        listener);
        isSubject = false;
        return listener.getSummary();
    }

    private static void send(String command) {
        assumeThat(isSubject).isTrue();
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Servers.shared().mongoUri()))
                .addCommandListener(CommonSubset.listener())
                .build();
        try (var client = MongoClients.create(settings)) {
            client.getDatabase("admin").runCommand(new Document(command, 1));
        } catch (MongoException _) {
            // refused by the embedded store
        }
    }

    static class Leaving {
        @Test
        void sends_a_command_outside() {
            send("serverStatus");
        }
    }

    static class Keeping {
        @Test
        void sends_a_command_inside() {
            send("ping");
        }
    }
}
