package vn.ocop.training.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Published;
import vn.ocop.training.CourseFlow;
import vn.ocop.training.Registry;
import vn.ocop.training.TrainingServiceTest;

/** A name lies in one place, and what is erased there is gone while every count stays. */
@TrainingServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ErasureTest {
    private static final String NAME = "Huỳnh Thị Mỹ Xuyên";
    private static final String CONTACT = "0919 777 333";

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    @Autowired
    MongoDatabase database;

    private Registry registry;
    private CourseFlow course;
    private EntityState entity;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        registry = new Registry(prefix, port);
        course = new CourseFlow(Api.at(port));
        entity = registry.cooperative("HTX Tân Phát Lợi");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void after_erasure_no_trace_of_the_name_is_left_and_counts_and_certificates_stay(CapturedOutput output) {
        String officer = namedOfficer();
        course.planned(5).opened();
        CourseFlow.ok(course.enrol(course.agency, officer));
        Answer listed = course.agency.postTable(
                course.path() + "/enrolments",
                "kind,entity,code,name,contact,agreed\nworker,%s,CN-7,%s,%s,yes\n"
                        .formatted(entity.id(), NAME, CONTACT));
        assertThat(listed.json().get("enrolled").asInt()).as(listed.text()).isEqualTo(1);
        String worker = course.in("ENROLLED").getLast();
        course.running();
        course.present("door", "2026-11-20T05:00:00Z", officer, true, true);
        course.present("door", "2026-11-20T05:00:00Z", worker, true, true);
        course.closed();
        await().untilAsserted(() -> assertThat(completions().get("items")).hasSize(2));
        await().untilAsserted(() ->
                assertThat(Published.on(prefix + Topics.TRAINING_OFFICER)).isNotEmpty());
        assertThat(course.agency.get("/api/training/v1/people/" + officer).text())
                .contains(NAME, CONTACT);
        assertThat(tracesInStore(NAME, CONTACT)).containsExactly("people", "people");
        String before = completions().toString();
        String counted = training();

        List.of(officer, worker).forEach(one -> {
            assertThat(course.agency.delete("/api/training/v1/people/" + one).status())
                    .isEqualTo(204);
            assertThat(course.agency.delete("/api/training/v1/people/" + one).status())
                    .isEqualTo(204);
        });

        assertThat(tracesInStore(NAME, CONTACT)).isEmpty();
        assertThat(List.of(Topics.TRAINING_ENTITY, Topics.TRAINING_OFFICER))
                .flatExtracting(topic -> Published.on(prefix + topic))
                .noneMatch(event -> event.data().toString().contains(NAME));
        assertThat(output.getAll()).doesNotContain(NAME).doesNotContain(CONTACT);
        assertThat(course.agency.get("/api/training/v1/people/" + officer).text())
                .doesNotContain(NAME);
        assertThat(completions().toString()).isEqualTo(before);
        assertThat(training()).isEqualTo(counted);
    }

    @Test
    void a_name_can_be_corrected_and_the_wrong_one_leaves_no_trace(CapturedOutput output) {
        String wrong = "Huỳnh Thị Mỹ Xuyến";
        String wrongContact = "0919 777 334";
        String path = "/api/training/v1/people/" + officer(wrong, wrongContact);
        assertThat(tracesInStore(wrong, wrongContact)).containsExactly("people");
        assertThat(course.agency.get(path).header("ETag")).hasValue("\"1\"");
        String right = "{\"name\":\"Huỳnh Thị Mỹ Duyên\",\"contact\":\"0290 3 222 444\"}";

        Answer corrected = course.agency.ifMatch(1).put(path, right);

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.header("ETag")).hasValue("\"2\"");
        assertThat(corrected.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(course.agency.get(path).json()).isEqualTo(corrected.json());
        assertThat(corrected.json().get("name").asString()).isEqualTo("Huỳnh Thị Mỹ Duyên");
        assertThat(tracesInStore(wrong, wrongContact)).isEmpty();
        assertThat(output.getAll()).doesNotContain(wrong).doesNotContain(wrongContact);

        CourseFlow.ok(course.agency.ifMatch(2).put(path, "{\"contact\":\"0290 3 222 444\"}"));
        assertThat(course.agency.get(path).json().has("name")).isFalse();
        assertThat(tracesInStore("Huỳnh Thị Mỹ Duyên")).isEmpty();
    }

    @Test
    void a_name_that_was_kept_before_versions_were_counted_is_read_and_corrected() {
        String id = officer("Võ Hoàng Giang", "0290 3 111 222");
        database.getCollection("people").updateOne(Filters.eq(id), Updates.unset("version"));
        String path = "/api/training/v1/people/" + id;
        assertThat(course.agency.get(path).header("ETag")).hasValue("\"0\"");

        Answer corrected = course.agency.ifMatch(0).put(path, "{\"name\":\"Võ Hoàng Gian\"}");

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.header("ETag")).hasValue("\"1\"");
    }

    @Test
    void a_correction_needs_the_version_that_was_read_and_nothing_is_written_of_who_was_erased() {
        String path = "/api/training/v1/people/" + namedOfficer();
        String right = "{\"name\":\"Huỳnh Thị Mỹ Duyên\"}";

        assertThat(course.agency.put(path, right).status()).isEqualTo(428);
        assertThat(course.agency.ifMatch(7).put(path, right).status()).isEqualTo(412);
        assertThat(course.agency.ifMatch(1).put(path, "{}").status()).isEqualTo(422);
        assertThat(course.agency.ifMatch(1).put(path, "{\"name\":\" \"}").status())
                .isEqualTo(422);
        assertThat(Api.at(port).datMui().ifMatch(1).put(path, right).status()).isEqualTo(403);
        assertThat(course.agency
                        .ifMatch(1)
                        .put("/api/training/v1/people/nobody", right)
                        .status())
                .isEqualTo(404);

        course.agency.delete(path);

        assertThat(course.agency.ifMatch(2).put(path, right).rule()).isEqualTo("person-erased");
        assertThat(course.agency.get(path).json().has("name")).isFalse();
    }

    @Test
    void a_worker_stays_named_only_as_long_as_the_worker_agrees() {
        String worker = course.agency
                .post(
                        "/api/training/v1/entities/" + entity.id() + "/trainees",
                        "{\"kind\":\"WORKER\",\"code\":\"CN-9\","
                                + "\"person\":{\"name\":\"Lê Văn Cò\",\"agreed\":true}}")
                .id();
        Api agency = course.agency.ifMatch(1);
        String path = "/api/training/v1/people/" + worker;

        Answer refused = agency.put(path, "{\"name\":\"Lê Văn Cồ\"}");

        assertThat(refused.json().get("errors").get(0).get("field").asString()).isEqualTo("agreed");
        assertThat(agency.put(path, "{\"name\":\"Lê Văn Cồ\",\"agreed\":true}").status())
                .isEqualTo(200);
    }

    @Test
    void a_worker_is_named_only_where_the_worker_agrees() {
        Answer refused = course.agency.post(
                "/api/training/v1/entities/" + entity.id() + "/trainees",
                "{\"kind\":\"WORKER\",\"code\":\"CN-8\",\"person\":{\"name\":\"Lê Văn Cò\",\"agreed\":false}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("not-agreed").doesNotContain("Cò");
    }

    @Test
    void names_are_read_and_erased_by_those_who_invite_people_only() {
        String officer = namedOfficer();
        String path = "/api/training/v1/people/" + officer;

        assertThat(Api.at(port).auditor().get(path).status()).isEqualTo(403);
        assertThat(Api.at(port).datMui().get(path).status()).isEqualTo(403);
        assertThat(Api.at(port).producerOf(entity.id()).delete(path).status()).isEqualTo(403);
        assertThat(Api.at(port).office().get(path).status()).isEqualTo(200);
    }

    /** Entered with an Idempotency-Key, whose remembered answer must not know the name either. */
    private String namedOfficer() {
        return officer(NAME, CONTACT);
    }

    private String officer(String name, String contact) {
        String form = """
                {"agency":"commune_pc","level":"COMMUNE","unit":"32248","from":"2025-07-01",
                 "person":{"name":"%s","contact":"%s"}}
                """.formatted(name, contact);
        Api once = course.agency.with("Idempotency-Key", UUID.randomUUID().toString());
        String id = once.post("/api/training/v1/officers", form).id();
        assertThat(once.post("/api/training/v1/officers", form).id()).isEqualTo(id);
        return id;
    }

    private JsonNode completions() {
        return course.agency.get(course.path() + "/completions").json();
    }

    private String training() {
        return course.agency
                .get("/api/training/v1/entities/" + entity.id() + "/training")
                .text();
    }

    /** Names of the collections in whose documents one of these stands, once for each document. */
    private List<String> tracesInStore(String... told) {
        List<String> traces = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            for (BsonDocument document :
                    database.getCollection(collection, BsonDocument.class).find()) {
                if (Stream.of(told).anyMatch(document.toJson()::contains)) {
                    traces.add(collection);
                }
            }
        }
        return traces;
    }
}
