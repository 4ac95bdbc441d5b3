package vn.ocop.starter.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what is wrong with what a schedule has left behind. It reads plain documents, plain records and the clerks' ledger,
 * and knows the promises; of the code that it judges it uses nothing.
 */
final class Oracle {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOPIC = "notes";
    private static final String LETTERS = "notes.readers.dlt";

    private final List<String> wrong = new ArrayList<>();
    private final Ledger ledger;
    private final Bus bus;
    private final List<String> changesOfCopies;
    private final Map<String, Document> notes;
    private final List<Document> history;
    private final List<Document> links;
    private final Map<String, Document> copies;
    private final List<Document> days;
    private final List<Document> letters;
    /** First record of each event on the topic, by id of the note, in the order of the topic. */
    private final Map<String, List<Event>> events = new LinkedHashMap<>();

    /** An event as a plain consumer reads it. */
    private record Event(String id, long version, String type, String at, String title, String number) {}

    private Oracle(Schedule schedule, MongoDatabase store) {
        ledger = schedule.ledger();
        bus = schedule.bus();
        changesOfCopies = schedule.readers().changes();
        notes = byId(all(store, "notes"));
        history = all(store, "notes_history");
        links = all(store, "audit");
        copies = byId(all(store, "note_copies"));
        days = all(store, "note_days");
        letters = all(store, "dead_letters");
    }

    /** What is wrong, in plain words; empty if all promises were kept. */
    static List<String> complaints(Schedule schedule, MongoDatabase store) {
        Oracle oracle = new Oracle(schedule, store);
        oracle.readTopic();
        oracle.nothingIsLeftWaiting();
        oracle.versionsHaveNoHole();
        oracle.historyIsWhole();
        oracle.chainHoldsTheWholeHistory();
        oracle.copiesAreTheNewest();
        oracle.everyVersionIsKeptOnce();
        oracle.commandsWereDoneAsAnswered();
        oracle.lettersAreSettled();
        return oracle.wrong;
    }

    private void readTopic() {
        Map<String, byte[]> bytes = new HashMap<>();
        for (ConsumerRecord<Object, Object> message : records(TOPIC)) {
            if (message.key().equals("stranger")) {
                continue;
            }
            String id = header(message, "ce_id");
            byte[] whole = whole(message);
            byte[] before = bytes.putIfAbsent(id, whole);
            if (before != null) {
                expect(Arrays.equals(before, whole), "event %s was sent with two contents", id);
                continue;
            }
            JsonNode data = JSON.readTree((byte[]) message.value());
            String subject = header(message, "ce_subject");
            long version = Long.parseLong(header(message, "ce_aggregateversion"));
            expect(message.key().equals(subject), "event %s has the key %s", id, message.key());
            expect(id.equals(subject + ":" + version), "event %s is of %s %s", id, subject, version);
            events.computeIfAbsent(subject, _ -> new ArrayList<>())
                    .add(new Event(
                            id,
                            version,
                            header(message, "ce_type"),
                            header(message, "ce_time"),
                            data.get("title").asString(),
                            data.get("number").asString()));
        }
    }

    private void nothingIsLeftWaiting() {
        notes.forEach((id, note) -> {
            expect(note.getList("outbox", Document.class).isEmpty(), "events of %s still wait", id);
            expect(!note.containsKey("pendingSince"), "%s is still said to wait", id);
        });
    }

    private void versionsHaveNoHole() {
        expect(events.keySet().equals(notes.keySet()), "events of %s, but notes %s", events.keySet(), notes.keySet());
        notes.forEach((id, note) -> {
            List<Long> told = of(id).stream().map(Event::version).toList();
            List<Long> all = upTo(note.getLong("version"));
            expect(told.equals(all), "%s has the version %s, first told were %s", id, note.getLong("version"), told);
            Document state = note.get("state", Document.class);
            if (!of(id).isEmpty()) {
                Event last = of(id).getLast();
                expect(last.title().equals(state.getString("title")), "%s is %s, told was %s", id, state, last);
                expect(last.number().equals(state.getString("number")), "%s is %s, told was %s", id, state, last);
                String first = of(id).getFirst().type();
                expect(first.equals("note-written"), "%s began with %s", id, first);
            }
        });
        onlyOnce(notes.values().stream()
                .map(note -> note.get("state", Document.class).getString("number"))
                .toList());
    }

    private void historyIsWhole() {
        Map<String, List<Document>> entries =
                history.stream().collect(Collectors.groupingBy(entry -> entry.getString("aggregate")));
        expect(entries.keySet().equals(notes.keySet()), "history of %s", entries.keySet());
        notes.forEach((id, note) -> {
            List<Document> own = new ArrayList<>(entries.getOrDefault(id, List.of()));
            own.sort(Comparator.comparing(entry -> entry.getLong("version")));
            List<Long> versions =
                    own.stream().map(entry -> entry.getLong("version")).toList();
            expect(versions.equals(upTo(note.getLong("version"))), "history of %s has %s", id, versions);
            List<String> told = of(id).stream().map(e -> e.type() + e.title()).toList();
            List<String> kept = own.stream()
                    .map(e -> e.getString("type")
                            + JSON.readTree(e.getString("data")).get("title").asString())
                    .toList();
            expect(told.equals(kept), "history of %s says %s, told was %s", id, kept, told);
        });
    }

    private void chainHoldsTheWholeHistory() {
        List<Document> inOrder = new ArrayList<>(links);
        inOrder.sort(Comparator.comparing(link -> link.getLong("_id")));
        List<Long> numbers = inOrder.stream().map(link -> link.getLong("_id")).toList();
        expect(numbers.equals(upTo(history.size())), "%s entries in the history, links %s", history.size(), numbers);
        for (int i = 1; i < inOrder.size(); i++) {
            expect(
                    inOrder.get(i)
                            .getString("previous")
                            .equals(inOrder.get(i - 1).getString("hash")),
                    "link %s does not hang on the one before",
                    i + 1);
        }
        List<String> deeds =
                links.stream().map(link -> link.getString("event")).sorted().toList();
        List<String> entries = history.stream()
                .map(entry -> "notes:" + entry.getString("_id"))
                .sorted()
                .toList();
        expect(deeds.equals(entries), "links of %s, history of %s", deeds, entries);
    }

    private void copiesAreTheNewest() {
        expect(copies.keySet().equals(notes.keySet()), "copies of %s, but notes %s", copies.keySet(), notes.keySet());
        copies.forEach((id, copy) -> {
            Document note = notes.getOrDefault(id, new Document());
            expect(
                    Objects.equals(copy.getLong("version"), note.getLong("version")),
                    "copy of %s has the version %s instead of %s",
                    id,
                    copy.getLong("version"),
                    note.getLong("version"));
            Document state = note.get("state", new Document());
            Document known = copy.get("copy", Document.class);
            expect(
                    Objects.equals(known.getString("title"), state.getString("title"))
                            && Objects.equals(known.getString("number"), state.getString("number")),
                    "copy of %s is %s instead of %s",
                    id,
                    known,
                    state);
        });
        onlyOnce(changesOfCopies);
    }

    private void everyVersionIsKeptOnce() {
        List<String> kept = days.stream()
                .map(day -> day.getString("subject") + ":" + day.getLong("version") + " "
                        + day.get("state", Document.class).getString("title") + " from " + day.getString("from"))
                .sorted()
                .toList();
        List<String> told = events.values().stream()
                .flatMap(Collection::stream)
                .map(event -> event.id() + " " + event.title() + " from "
                        + Instant.parse(event.at())
                                .atOffset(ZoneOffset.ofHours(7))
                                .toLocalDate())
                .sorted()
                .toList();
        expect(kept.equals(told), "kept were %s, told %s", kept, told);
    }

    private void commandsWereDoneAsAnswered() {
        Map<String, List<Event>> byTitle =
                events.values().stream().flatMap(Collection::stream).collect(Collectors.groupingBy(Event::title));
        Set<String> asked = ledger.asked().stream().map(Asked::title).collect(Collectors.toSet());
        expect(asked.containsAll(byTitle.keySet()), "told was what nobody asked for: %s", byTitle.keySet());
        Map<String, String> idsByKey = new HashMap<>();
        for (Asked command : ledger.asked()) {
            List<Event> done = byTitle.getOrDefault(command.title(), List.of());
            expect(done.size() <= 1, "%s was done %s times", command, done.size());
            if (command.isAcknowledged()) {
                acknowledged(command, done);
            } else if (command.isRefused()) {
                expect(done.isEmpty(), "%s was refused and done: %s", command, done);
            }
            expect(!command.shouldBeRefused() || done.isEmpty(), "%s must be refused", command);
            expect(!command.isAcknowledged() || !command.isRefused(), "%s was answered both ways", command);
            if (command.key() != null && !done.isEmpty()) {
                String other = idsByKey.put(command.key(), done.getFirst().id());
                expect(other == null, "%s was used twice", command.key());
            }
            refusedForAReason(command);
        }
    }

    private void acknowledged(Asked command, List<Event> done) {
        expect(done.size() == 1, "%s was acknowledged and told %s times", command, done.size());
        boolean isCreation = command.what() == Asked.What.CREATE;
        // A creation whose answer was lost is answered with the note as it is now.
        long version = isCreation ? 1 : command.version();
        List<Event> own = of(command.id());
        expect(
                own.size() >= version && own.get((int) version - 1).title().equals(command.title()),
                "%s is not version %s of %s",
                command,
                version,
                own);
        expect(isCreation || version == command.expected() + 1, "%s went on from another version", command);
        expect(new HashSet<>(command.answers()).size() == 1, "%s got different answers", command);
    }

    private void refusedForAReason(Asked command) {
        for (String rule : new HashSet<>(command.refusals())) {
            boolean isRight =
                    switch (rule) {
                        case "forbidden" -> command.title().startsWith("forbidden");
                        case "duplicate" -> !isOnly(command, Asked::number);
                        case "idempotency-key-reused" -> !isOnly(command, Asked::key);
                        case "stale" ->
                            command.shouldBeRefused() || of(command.target()).size() > command.expected();
                        case "sealed" ->
                            of(command.target()).stream()
                                    .anyMatch(e -> e.title().startsWith("sealed"));
                        default -> false;
                    };
            expect(isRight, "%s was refused without reason", command);
        }
    }

    private boolean isOnly(Asked command, java.util.function.Function<Asked, String> by) {
        return ledger.asked().stream()
                        .filter(other -> by.apply(command).equals(by.apply(other)))
                        .count()
                == 1;
    }

    private void lettersAreSettled() {
        long poison = records(TOPIC).stream()
                .filter(message -> message.key().equals("stranger"))
                .count();
        Map<String, Long> states =
                letters.stream().collect(Collectors.groupingBy(l -> l.getString("state"), Collectors.counting()));
        expect(!states.containsKey("OPEN"), "letters are open: %s", states);
        expect(states.getOrDefault("DISCARDED", 0L) == poison, "%s strange records, letters %s", poison, states);
        letters.forEach(letter -> expect(
                letter.getString("cause").contains("can't bear")
                        == letter.getString("state").equals("REPLAYED"),
                "letter %s has become %s",
                letter.getString("cause"),
                letter.getString("state")));
        Set<String> places = records(LETTERS).stream()
                .map(message ->
                        header(message, "kafka_dlt-original-partition") + header(message, "kafka_dlt-original-offset"))
                .collect(Collectors.toSet());
        expect(places.size() == letters.size(), "letters of %s records, kept %s", places.size(), letters.size());
    }

    private List<Event> of(String id) {
        return events.getOrDefault(id, List.of());
    }

    private List<ConsumerRecord<Object, Object>> records(String topic) {
        return IntStream.range(0, Bus.PARTITIONS)
                .mapToObj(partition -> bus.log(new TopicPartition(topic, partition)))
                .flatMap(List::stream)
                .toList();
    }

    private void onlyOnce(List<String> values) {
        Set<String> seen = new HashSet<>();
        values.forEach(value -> expect(seen.add(value), "%s was there twice", value));
    }

    private void expect(boolean holds, String otherwise, Object... what) {
        if (!holds) {
            wrong.add(otherwise.formatted(what));
        }
    }

    private static List<Long> upTo(long version) {
        return IntStream.rangeClosed(1, (int) version).mapToObj(Long::valueOf).toList();
    }

    private static byte[] whole(ConsumerRecord<Object, Object> message) {
        StringBuilder text = new StringBuilder(new String((byte[]) message.value(), UTF_8));
        for (Header header : message.headers()) {
            text.append('\n').append(header.key()).append('=').append(new String(header.value(), UTF_8));
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String header(ConsumerRecord<Object, Object> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static List<Document> all(MongoDatabase store, String collection) {
        return store.getCollection(collection).find().into(new ArrayList<>());
    }

    private static Map<String, Document> byId(List<Document> documents) {
        return documents.stream().collect(Collectors.toMap(document -> document.getString("_id"), d -> d));
    }
}
