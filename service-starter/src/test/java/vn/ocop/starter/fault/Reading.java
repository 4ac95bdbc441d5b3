package vn.ocop.starter.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.KeptDays;
import vn.ocop.starter.event.SteppedReader;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.notes.Note;
import vn.ocop.starter.notes.NoteRewritten;
import vn.ocop.starter.notes.NoteWritten;
import vn.ocop.starter.notes.NotesApplication;

/**
 * A reader of notes that keeps the newest state and all versions. It reads on from what it has committed, gets records
 * several times, back to front and again from an earlier place, dies between its work and its commit, and can't bear some
 * titles until its bug is mended.
 */
final class Reading {
    static final String SERVICE = "readers";
    static final String LETTERS = SteppedReader.lettersOf(NotesApplication.TOPIC, SERVICE);
    private static final List<TopicPartition> PARTITIONS = Stream.of(NotesApplication.TOPIC, LETTERS)
            .flatMap(topic ->
                    Stream.iterate(0, p -> p < Bus.PARTITIONS, p -> p + 1).map(p -> new TopicPartition(topic, p)))
            .toList();

    private final Weather weather;
    private final Doors doors;
    private final Bus bus;
    private final Shared shared;
    private final Random chance;
    private final Map<TopicPartition, Integer> positions = new HashMap<>();
    private Life life;
    private SteppedReader reader;

    /** What all readers of the group have in common. */
    static final class Shared {
        private final Map<TopicPartition, Integer> committed = new HashMap<>();
        private final List<String> changes = new ArrayList<>();
        private boolean isMended;

        /** {@code id:version} of each event that was told to have changed the newest state. */
        List<String> changes() {
            return changes;
        }

        /** The bug is mended. */
        void mend() {
            isMended = true;
        }
    }

    Reading(Weather weather, Doors doors, Bus bus, Shared shared) {
        this.weather = weather;
        this.doors = doors;
        this.bus = bus;
        this.shared = shared;
        this.chance = weather.chance();
        start();
    }

    /** Goes one step: reads a record or several, or commits. */
    void step() {
        try {
            TopicPartition partition = PARTITIONS.get(chance.nextInt(PARTITIONS.size()));
            if (position(partition) < bus.log(partition).size()) {
                read(partition);
            }
        } catch (Crash _) {
            start();
        }
    }

    /** Reads all that there is; false if something must be tried again. */
    boolean readAll() {
        boolean isRead = true;
        for (TopicPartition partition : PARTITIONS) {
            while (isRead && position(partition) < bus.log(partition).size()) {
                isRead = take(bus.log(partition).get(position(partition)));
                if (isRead) {
                    positions.merge(partition, 1, Integer::sum);
                }
            }
        }
        return isRead;
    }

    /** As an operator does: the ids of letters that failed again. */
    List<String> replayAll() {
        return reader.replayAll("operator");
    }

    void discard(String letter) {
        reader.discard(letter, "operator", "no event of ours");
    }

    private void read(TopicPartition partition) {
        List<ConsumerRecord<Object, Object>> log = bus.log(partition);
        int from = position(partition);
        int next = from + 1;
        Fault fault = weather.strike(life, 8, Fault.THRICE, Fault.REWOUND, Fault.READER_DEATH, Fault.CLOCK_JUMP);
        if (fault == Fault.THRICE) {
            next = Math.min(log.size(), from + 4);
            List<ConsumerRecord<Object, Object>> some = new ArrayList<>(log.subList(Math.max(0, from - 2), next));
            for (ConsumerRecord<Object, Object> message : some.reversed()) {
                for (int time = 1; time <= 3; time++) {
                    boolean _ = take(message);
                }
            }
            // Whatever of them was not taken is read again below, in order.
            next = from;
        } else if (take(log.get(from))) {
            if (fault == Fault.READER_DEATH) {
                life.end();
                throw new Crash();
            }
        } else {
            next = from;
        }
        positions.put(partition, fault == Fault.REWOUND ? chance.nextInt(next + 1) : next);
        if (chance.nextInt(3) == 0 && doors.reachesBus(life)) {
            shared.committed.put(partition, position(partition));
        }
    }

    private boolean take(ConsumerRecord<Object, Object> message) {
        life.mustGoOn();
        return message.topic().equals(LETTERS) ? reader.keepLetter(message) : reader.take(message);
    }

    private int position(TopicPartition partition) {
        return positions.getOrDefault(partition, 0);
    }

    private void start() {
        life = weather.life("reader");
        positions.clear();
        positions.putAll(shared.committed);
        Collections collections = new Collections(doors.store(life));
        Copies<Note> copies = new Copies<>(collections, "note_copies", Note.class);
        KeptDays<Note> days = new KeptDays<>(collections, "note_days", Note.class);
        Subscription subscription = Subscription.to(
                NotesApplication.TOPIC, event -> take(event, copies, days), NoteWritten.class, NoteRewritten.class);
        reader = new SteppedReader(SERVICE, subscription, collections, doors.bus(life), life.clock());
    }

    private void take(IncomingEvent event, Copies<Note> copies, KeptDays<Note> days) {
        NoteWritten told = event.as(NoteWritten.class);
        if (told.title().startsWith("unbearable") && !shared.isMended) {
            throw new IllegalStateException("this reader can't bear " + told.title());
        }
        Note note = new Note(told.number(), told.title(), false);
        days.put(event, note);
        if (copies.put(event, note)) {
            shared.changes.add(event.attributes().id());
        }
    }
}
