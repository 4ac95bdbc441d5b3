package vn.ocop.starter.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import vn.ocop.starter.notes.NotesApplication;

/**
 * Some clerks give commands to one or two instances of a service whose events readers keep, while the weather strikes; then
 * all is calm, and what was left behind is caught up with. Everything is drawn from the seed and the number.
 */
final class Schedule {
    /** Moments of calm within which everything must be told, read and settled; an hour is more than a hundred times longer. */
    private static final int ROUNDS = 100;

    private static final Duration ROUND = Duration.ofMillis(10);

    private final MongoDatabase store;
    private final Weather weather;
    private final Bus bus = new Bus();
    private final Doors doors;
    private final Ledger ledger = new Ledger();
    private final Cluster cluster;
    private final Reading.Shared shared = new Reading.Shared();
    private final List<Reading> readings;
    private int clerksAtWork;

    Schedule(MongoDatabase store, long seed, int number) {
        this.store = store;
        Random chance = new Random(seed * 1_000_003 + number);
        weather = new Weather(chance);
        doors = new Doors(weather, store, bus);
        cluster = new Cluster(weather, doors, () -> clerksAtWork > 0);
        readings = IntStream.rangeClosed(1, 1 + chance.nextInt(2))
                .mapToObj(_ -> new Reading(weather, doors, bus, shared))
                .toList();
    }

    /** Runs it; what it has left lies in store and bus. */
    void run() throws InterruptedException {
        clerksAtWork = 1 + weather.chance().nextInt(3);
        for (int clerk = 1; clerk <= clerksAtWork; clerk++) {
            weather.turns().add("clerk", this::work);
        }
        readings.forEach(reading -> weather.turns().add("reader", () -> read(reading)));
        weather.turns().go();
        weather.calm();
        catchUp();
    }

    Ledger ledger() {
        return ledger;
    }

    Weather weather() {
        return weather;
    }

    Bus bus() {
        return bus;
    }

    Cluster cluster() {
        return cluster;
    }

    Reading.Shared readers() {
        return shared;
    }

    private void work() {
        new Clerk(weather.chance(), cluster, ledger).work(3 + weather.chance().nextInt(6));
        clerksAtWork--;
    }

    private void read(Reading reading) {
        while (clerksAtWork > 0) {
            weather.turns().pass();
            if (weather.strike(null, 120, Fault.POISON) != null) {
                poison();
            }
            reading.step();
        }
    }

    /** Somebody sends what is no event. */
    private void poison() {
        boolean isAlmost = weather.chance().nextBoolean();
        ProducerRecord<Object, Object> message = new ProducerRecord<>(
                NotesApplication.TOPIC,
                weather.chance().nextInt(Bus.PARTITIONS),
                "stranger",
                "no event at all".getBytes(UTF_8));
        if (isAlmost) {
            List.of("specversion=1.0", "id=stranger:1", "source=/x", "type=note-written", "subject=stranger")
                    .forEach(pair -> header(message, pair));
            header(message, "time=2026-03-02T16:59:58Z");
            header(message, "aggregateversion=1");
        }
        bus.append(message);
    }

    private static void header(ProducerRecord<Object, Object> message, String pair) {
        String[] parts = pair.split("=", 2);
        message.headers().add("ce_" + parts[0], parts[1].getBytes(UTF_8));
    }

    private void catchUp() throws InterruptedException {
        doors.letArrive();
        Instance left = cluster.alive().stream().findFirst().orElseGet(cluster::any);
        List<Instance> alive = new ArrayList<>(cluster.alive());
        if (!alive.contains(left)) {
            alive.add(left);
        }
        boolean isCaughtUp = false;
        for (int round = 0; round < ROUNDS && !isCaughtUp; round++) {
            weather.wait(ROUND);
            for (Instance instance : alive) {
                instance.relay(true);
            }
            isCaughtUp = store.getCollection("notes")
                            .countDocuments(new Document("pendingSince", new Document("$exists", true)))
                    == 0;
        }
        boolean isRead = readings.stream().map(Reading::readAll).reduce(true, Boolean::logicalAnd);
        if (!isRead) {
            throw new AssertionError("readers do not come to an end");
        }
        shared.mend();
        Reading operated = readings.getFirst();
        operated.replayAll().forEach(operated::discard);
    }
}
