package vn.ocop.training.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        assertThat(tracesInStore()).containsExactly("people", "people");
        String before = completions().toString();
        String counted = training();

        List.of(officer, worker).forEach(one -> {
            assertThat(course.agency.delete("/api/training/v1/people/" + one).status())
                    .isEqualTo(204);
            assertThat(course.agency.delete("/api/training/v1/people/" + one).status())
                    .isEqualTo(204);
        });

        assertThat(tracesInStore()).isEmpty();
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
        String form = """
                {"agency":"commune_pc","level":"COMMUNE","unit":"32248","from":"2025-07-01",
                 "person":{"name":"%s","contact":"%s"}}
                """.formatted(NAME, CONTACT);
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

    /** Names of the collections in whose documents the name or contact stands, once for each document. */
    private List<String> tracesInStore() {
        List<String> traces = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            for (BsonDocument document :
                    database.getCollection(collection, BsonDocument.class).find()) {
                if (document.toJson().contains(NAME) || document.toJson().contains(CONTACT)) {
                    traces.add(collection);
                }
            }
        }
        return traces;
    }
}
