package vn.ocop.starter.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.slf4j.LoggerFactory;
import vn.ocop.testing.Servers;

/**
 * After random schedules of commands and faults every acknowledged command is visible in every read copy exactly once, no
 * event exists for a refused command, and versions have no hole.
 *
 * <p>The store is the real one, the bus lies in memory: so thousands of schedules fit into minutes, and what comes between
 * what is drawn from the seed. {@code -Dproof.schedule} runs one of them alone; in a few, ids that two instances drew in the
 * same millisecond lead another way when they are run again, so a failure also tells the whole story.
 */
class RandomSchedulesTest {
    private static final long SEED = Long.getLong("proof.seed", 2822);
    private static final int SCHEDULES = 300 * Integer.getInteger("proof.scale", 1);
    private static final Integer ALONE = Integer.getInteger("proof.schedule");
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("vn.ocop.starter");

    private static MongoClient client;
    private static MongoDatabase store;
    private static Level level;
    private final Map<String, Integer> figures = new TreeMap<>();

    @BeforeAll
    static void open() {
        level = LOG.getLevel();
        // Each fault is a warning.
        LOG.setLevel(Level.OFF);
        client = MongoClients.create(Servers.shared().mongoUri());
        store = client.getDatabase(Servers.freshDatabase("schedules"));
    }

    @AfterAll
    static void close() {
        client.close();
        LOG.setLevel(level);
    }

    @Test
    @Tag("proof")
    void after_random_schedules_every_acknowledged_command_is_in_every_copy_once_and_nothing_else(TestReporter reporter)
            throws Exception {
        int first = ALONE == null ? 1 : ALONE;
        int last = ALONE == null ? SCHEDULES : ALONE;
        for (int number = first; number <= last; number++) {
            judge(number);
        }
        figures.put("schedules", last - first + 1);
        Map<String, String> entry = new TreeMap<>(Map.of("seed", "" + SEED));
        figures.forEach((name, count) -> entry.put(name, "" + count));
        reporter.publishEntry(entry);
    }

    private void judge(int number) throws Exception {
        for (String collection : store.listCollectionNames()) {
            store.getCollection(collection).deleteMany(new Document());
        }
        Schedule schedule = new Schedule(store, SEED, number);
        try {
            schedule.run();
        } catch (AssertionError failure) {
            throw new AssertionError(told(schedule, number), failure);
        }
        assertThat(Oracle.complaints(schedule, store))
                .as(() -> told(schedule, number))
                .isEmpty();
        count(schedule);
    }

    private static String told(Schedule schedule, int number) {
        return "seed %d, schedule %d (alone: -Dproof.seed=%d -Dproof.schedule=%d)%n%s%n%s%n"
                .formatted(
                        SEED,
                        number,
                        SEED,
                        number,
                        String.join("\n", schedule.weather().story()),
                        schedule.ledger().asked().stream().map(Asked::toString).reduce("", (a, b) -> a + "\n" + b));
    }

    private void count(Schedule schedule) {
        for (Asked asked : schedule.ledger().asked()) {
            add("commands", 1);
            add("acknowledged", asked.isAcknowledged() ? 1 : 0);
            add("refused", asked.isRefused() ? 1 : 0);
            add("tries without answer", asked.withoutAnswer());
        }
        add("steps", schedule.weather().story().size());
        add("instances", schedule.cluster().started());
        schedule.weather().happened().forEach((fault, times) -> add(fault.plural(), times));
    }

    private void add(String figure, int count) {
        figures.merge(figure, count, Integer::sum);
    }
}
