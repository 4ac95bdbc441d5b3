package vn.ocop.starter.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.testing.CommonSubset;
import vn.ocop.testing.Servers;

/** What was known on a day is answered from events, however they came. */
class KeptDaysTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** What is kept of an aggregate. */
    public record Note(String text) {}

    /** A version of an aggregate and the moment of its event. */
    private record Told(String id, long version, String time, String text) {}

    private static final List<Told> TOLD = List.of(
            new Told("chi-tam", 1, "2024-03-01T02:00:00Z", "HTX"),
            new Told("chi-tam", 2, "2024-03-01T03:00:00Z", "HTX Chí Tâm"),
            new Told("chi-tam", 3, "2024-05-31T17:00:00Z", "HTX Chí Tâm, đóng cửa"),
            new Told("tan-phat-loi", 1, "2024-04-10T16:59:59Z", "HTX Tân Phát Lợi"),
            new Told("tan-phat-loi", 10, "2024-06-02T00:00:00Z", "HTX Tân Phát Lợi, mười"),
            new Told("tan-phat-loi", 9, "2024-06-02T00:00:00Z", "HTX Tân Phát Lợi, chín"));

    private MongoClient client;
    private KeptDays<Note> days;

    @BeforeEach
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Servers.shared().mongoUri()))
                .addCommandListener(CommonSubset.listener())
                .build());
        days = new KeptDays<>(
                new Collections(client.getDatabase(Servers.freshDatabase("kept"))), "note_days", Note.class);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void events_that_come_twice_and_in_any_order_come_to_the_same(long seed) {
        List<Told> shuffled = new ArrayList<>(TOLD);
        shuffled.addAll(TOLD);
        java.util.Collections.shuffle(shuffled, new Random(seed));
        shuffled.forEach(this::hear);

        assertThat(known("2024-02-29")).isEmpty();
        assertThat(known("2024-04-09")).isEqualTo(Map.of("chi-tam", "HTX Chí Tâm"));
        assertThat(known("2024-04-10")).isEqualTo(Map.of("chi-tam", "HTX Chí Tâm", "tan-phat-loi", "HTX Tân Phát Lợi"));
        assertThat(known("2024-06-02"))
                .isEqualTo(Map.of("chi-tam", "HTX Chí Tâm, đóng cửa", "tan-phat-loi", "HTX Tân Phát Lợi, mười"));
        assertThat(days.inOrder().into(new ArrayList<>()))
                .hasSize(TOLD.size())
                .isSortedAccordingTo(java.util.Comparator.comparing(Kept::from));
    }

    @ParameterizedTest
    @CsvSource({"2024-05-31, HTX Chí Tâm", "2024-06-01, 'HTX Chí Tâm, đóng cửa'"})
    void a_day_begins_at_midnight_in_vietnam(String day, String text) {
        TOLD.forEach(this::hear);

        assertThat(known(day)).containsEntry("chi-tam", text);
    }

    @Test
    void what_came_later_is_told_as_it_was_when_it_came() {
        TOLD.reversed().forEach(this::hear);

        Map<String, String> first = texts(days.onOrFirst(LocalDate.parse("2024-03-01")));

        assertThat(first).isEqualTo(Map.of("chi-tam", "HTX Chí Tâm", "tan-phat-loi", "HTX Tân Phát Lợi"));
        assertThat(texts(days.onOrFirst(LocalDate.parse("2020-01-01")))).containsEntry("chi-tam", "HTX");
    }

    @Test
    void a_version_told_after_the_clock_was_set_back_over_midnight_still_is_the_later_one() {
        hear(new Told("chi-tam", 1, "2024-03-02T02:00:00Z", "HTX"));
        hear(new Told("chi-tam", 2, "2024-03-01T16:00:00Z", "HTX Chí Tâm"));

        assertThat(known("2024-03-02")).containsEntry("chi-tam", "HTX Chí Tâm");
        assertThat(known("2024-03-01")).containsEntry("chi-tam", "HTX Chí Tâm");
    }

    private void hear(Told told) {
        CloudEvent attributes = new CloudEvent(
                told.id() + ":" + told.version(),
                "/notes",
                "note-written",
                told.id(),
                Instant.parse(told.time()),
                null,
                told.version());
        days.put(IncomingEvent.within(attributes, "{}", JSON), new Note(told.text()));
    }

    private Map<String, String> known(String day) {
        return texts(days.on(LocalDate.parse(day)));
    }

    private static Map<String, String> texts(Map<String, Kept<Note>> kept) {
        return kept.values().stream()
                .collect(Collectors.toMap(Kept::id, one -> one.state().text()));
    }
}
