package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.acceptance.Ocop.Answer;

/** The data outlive a stop, and come back from a backup in an empty folder, where the suite goes on with them. */
@OnTheSharedSuite
@Order(7)
class BackupIT {
    private static final String STANDINGS = "store trade.standings";
    private static final String ACCOUNT = "commune.ngoc-hien";
    private static final List<String> LISTS = List.of(
            "office /api/registry/v1/entities",
            "office /api/registry/v1/products",
            "office /api/rating/v1/products",
            "training /api/training/v1/entities",
            "trade /api/trade/v1/products",
            "admin /api/gateway/v1/accounts");

    @TempDir
    Path folder;

    private final Suite suite;
    private final Ocop ocop;

    BackupIT(Suite suite) {
        this.suite = suite;
        this.ocop = suite.ocop();
    }

    @Test
    void a_backup_restored_into_an_empty_folder_holds_the_same_and_goes_on(TestReporter reporter) throws IOException {
        createAccount();
        stopServices();
        SortedMap<String, String> before = Contents.of(Suite.Servers.of(ocop));
        Path backup = folder.resolve("of today.tgz");

        Answer made = ocop.call("backup", backup.toString());
        Suite again = Suite.of(ocop);

        assertThat(made.exitCode()).as(made.output()).isZero();
        assertThat(made.output()).contains("store is stopped", "store is healthy", "it was away for", "read again");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        aDamagedBackupIsRefused(backup);

        Ocop other = Ocop.in(folder.resolve("restored"));
        assertThat(other.call("restore", backup.toString()).output()).contains("Restored into " + other.data());
        start(other, "store", "broker");
        assertThat(Contents.of(Suite.Servers.of(other)))
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderEntriesOf(before);
        theCopiesOfEventsAreMadeAnew(other, before);
        reporter.publishEntry(Map.of("collections and partitions compared", Integer.toString(before.size())));

        try (Suite restored = Suite.of(other)) {
            for (String list : LISTS) {
                assertThat(everything(restored, list)).as(list).isEqualTo(everything(again, list));
            }
            aNewEventReachesTheReaders(restored);
        }
    }

    /** The copies of all four services, with all that the tests before have told, killed and broken. */
    private static void theCopiesOfEventsAreMadeAnew(Ocop ocop, SortedMap<String, String> before) {
        Answer rebuilt = ocop.call("rebuild", "all");

        assertThat(rebuilt.exitCode()).as(rebuilt.output()).isZero();
        assertThat(rebuilt.output()).contains("registry: copies=12 ", "rating: copies=4 ", "trade: copies=6 ");
        // Stars that have ended are marked to be told of once more; the lists compare how they stand.
        SortedMap<String, String> expected = new TreeMap<>(before);
        assertThat(expected.remove(STANDINGS)).isNotNull();
        SortedMap<String, String> made = Contents.of(Suite.Servers.of(ocop));
        assertThat(made.remove(STANDINGS)).isNotNull();
        assertThat(made).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** Ends all but store and broker, which nobody writes to from then on. */
    private void stopServices() {
        assertThat(ocop.call("down").exitCode()).isZero();
        assertThat(List.of("STORE", "KAFKA", "REGISTRY", "GATEWAY")).noneMatch(this::isListening);
        assertThat(ocop.call("down").output().strip()).isEqualTo("ocop: nothing is running");
        start(ocop, "store", "broker");
    }

    private void aDamagedBackupIsRefused(Path backup) throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        refused(Files.write(folder.resolve("changed.tgz"), changed), " is no backup, or not a whole one");
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        refused(Files.write(folder.resolve("cut.tgz"), half), " is no backup, or not a whole one");
        refused(anotherStoreInside(backup), " is damaged: its files are not those of its manifest");
    }

    /** A whole archive with the manifest of this backup, and one byte more in the store. */
    private Path anotherStoreInside(Path backup) {
        Path other = folder.resolve("other.tgz");
        Answer packed = ocop.shell(
                "mkdir '%1$s/other' && cd '%1$s/other' && tar -xzf '%2$s' && echo >>store/store.mv && tar -czf '%3$s' *"
                        .formatted(folder, backup, other));
        assertThat(packed.exitCode()).as(packed.output()).isZero();
        return other;
    }

    private void refused(Path damaged, String why) {
        Ocop nowhere = Ocop.in(folder.resolve("nowhere"));
        Answer answer = nowhere.call("restore", damaged.toString());
        assertThat(answer.exitCode()).as(answer.output()).isNotZero();
        assertThat(answer.output()).contains(damaged + why);
        assertThat(nowhere.data().resolve("store")).doesNotExist();
        assertThat(nowhere.data().resolve("restored.new")).doesNotExist();
    }

    private static void aNewEventReachesTheReaders(Suite restored) {
        Api office = Api.of(restored).as("office");
        Api.Answer registered = office.post(
                "/api/registry/v1/entities",
                "{\"name\":\"Hộ sau khôi phục\",\"legalForm\":\"BUSINESS_HOUSEHOLD\",\"unit\":\"32248\"}",
                "Idempotency-Key",
                "after-restore");
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        String id = registered.json().path("id").asString();
        for (String list : List.of("training /api/training/v1/entities", "office /api/registry/v1/entities")) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(everything(restored, list)).anyMatch(item -> item.contains(id)));
        }
    }

    /** The items of a list, as an account sees them. */
    private static List<String> everything(Suite suite, String accountAndPath) {
        String[] words = accountAndPath.split(" ");
        return Api.of(suite).as(words[0]).all(words[1]).stream()
                .map(Object::toString)
                .toList();
    }

    private static void start(Ocop ocop, String... processes) {
        for (String process : processes) {
            Answer started = ocop.call("start", process);
            assertThat(started.exitCode()).as(started.output()).isZero();
        }
    }

    private boolean isListening(String port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), ocop.port(port))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void createAccount() {
        Api.Answer created = Api.of(suite)
                .as("admin")
                .post("/api/gateway/v1/accounts", """
                {"name": "%s", "kind": "person", "fullName": "Cán bộ huyện Ngọc Hiển", "roles": ["commune"],
                 "agency": "commune_pc", "units": ["973@2025-06-30"]}""".formatted(ACCOUNT), "Idempotency-Key", ACCOUNT);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }
}
