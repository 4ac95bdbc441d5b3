package vn.ocop.starter.secured;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClients;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.ocop.starter.notes.NotesApplication;
import vn.ocop.testing.Servers;
import vn.ocop.testing.TestTokens;

/**
 * A service between a broker with TLS, SCRAM and rules and a store behind TLS, set up by the variables that docs/deploy.md
 * names, and by nothing else.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecuredServersTest {
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static Certificate certificate;
    private static Certificate unknown;
    private static SecuredBroker broker;
    private static TlsTerminator store;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        certificate = Certificate.made(folder, "suite", UUID.randomUUID().toString());
        unknown = Certificate.made(folder, "unknown", UUID.randomUUID().toString());
        broker = SecuredBroker.start(folder.resolve("broker"), certificate, "registry", PASSWORD);
        String[] behind = new ConnectionString(Servers.shared().mongoUri())
                .getHosts()
                .getFirst()
                .split(":");
        store = TlsTerminator.start(certificate, new InetSocketAddress(behind[0], Integer.parseInt(behind[1])));
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        broker.close();
    }

    @Test
    void with_the_documented_settings_a_service_publishes_and_reads_as_soon_as_the_rules_allow_it(CapturedOutput output)
            throws Exception {
        try (ConfigurableApplicationContext notes = service(PASSWORD)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> output.getAll().contains("Not authorized to access group: notes"));
            assertThat(output.getAll()).contains("Topics can't be created yet: ");
            broker.allow(Stream.of(
                            rules(ResourceType.TOPIC, "notes", "CREATE", "DESCRIBE", "WRITE", "READ"),
                            rules(ResourceType.TOPIC, "notes.notes.dlt", "CREATE", "DESCRIBE", "WRITE", "READ"),
                            rules(ResourceType.GROUP, "notes", "READ"))
                    .flatMap(List::stream)
                    .toList());
            String number = UUID.randomUUID().toString().substring(0, 8);
            String token = TestTokens.as("ann").roles("writer").signed();

            HttpResponse<String> written = send(
                    notes,
                    HttpRequest.newBuilder()
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", number)
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"number\":\"%s\",\"title\":\"over TLS\"}".formatted(number))),
                    "/api/notes/v1/notes");
            assertThat(written.statusCode()).as(written.body()).isEqualTo(201);

            var copies = notes.getBean(com.mongodb.client.MongoDatabase.class).getCollection("note_copies");
            await().atMost(Duration.ofSeconds(60)).until(() -> copies.countDocuments() == 1);
        }
    }

    @Test
    void with_a_wrong_password_the_log_says_so_and_readiness_stays_that_of_the_own_store(CapturedOutput output) {
        try (ConfigurableApplicationContext notes = service("wrong")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> output.getAll().contains("invalid credentials with SASL mechanism SCRAM-SHA-512"));

            assertThat(send(notes, HttpRequest.newBuilder().GET(), "/actuator/health/readiness")
                            .body())
                    .contains("\"UP\"");
            assertThat(output.getAll()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void a_server_whose_certificate_nobody_known_has_signed_is_not_spoken_to() throws Exception {
        Map<String, Object> client = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"registry\" password=\"%s\";"
                        .formatted(PASSWORD),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.certificates",
                Files.readString(unknown.pem()));
        try (var admin = org.apache.kafka.clients.admin.Admin.create(client)) {
            assertThatExceptionOfType(java.util.concurrent.ExecutionException.class)
                    .isThrownBy(() -> admin.listTopics().names().get())
                    .withCauseInstanceOf(org.apache.kafka.common.errors.SslAuthenticationException.class);
        }
        String uri = "mongodb://127.0.0.1:%d/?tls=true&serverSelectionTimeoutMS=2000".formatted(store.port());
        try (var mongo = MongoClients.create(uri)) {
            assertThatExceptionOfType(MongoTimeoutException.class)
                    .isThrownBy(() -> mongo.getDatabase("x").runCommand(new org.bson.Document("ping", 1)))
                    .withMessageContaining("unable to find valid certification path");
        }
    }

    /** As the environment of its container sets it up. */
    private static ConfigurableApplicationContext service(String password) {
        Map<String, Object> environment = new HashMap<>(documented(password));
        environment.put("SPRING_MONGODB_DATABASE", Servers.freshDatabase("secured"));
        environment.put("SERVER_PORT", "0");
        environment.put("SERVICE_TOPICS_PARTITIONS", "1");
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", TestTokens.ISSUER);
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI", TestTokens.jwkSetUri());
        return new SpringApplicationBuilder(NotesApplication.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("secured-systemEnvironment", environment)))
                .run();
    }

    /** The variables of the documentation, with the addresses and the password of this test in the place of its examples. */
    private static Map<String, Object> documented(String password) {
        Map<String, String> here = Map.of(
                "kafka-1:9093,kafka-2:9093,kafka-3:9093",
                broker.bootstrapServers(),
                "mongodb://registry:…@mongo-1:27017,mongo-2:27017,mongo-3:27017/registry?authSource=registry&replicaSet=ocop&w=majority",
                "mongodb://127.0.0.1:" + store.port(),
                "/etc/ocop/ca.pem",
                certificate.pem().toString(),
                "password=\"…\"",
                "password=\"" + password + "\"");
        try {
            String text = Files.readString(Path.of("../docs/deploy.md"), UTF_8);
            String block = text.substring(text.indexOf("```\nSPRING_KAFKA_BOOTSTRAP_SERVERS=") + 4);
            Map<String, Object> variables = block.substring(0, block.indexOf("```"))
                    .lines()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> here.entrySet().stream()
                            .reduce(
                                    line[1],
                                    (value, each) -> value.replace(each.getKey(), each.getValue()),
                                    (one, _) -> one)));
            assertThat(variables.values()).noneMatch(value -> value.toString().contains("…"));
            return variables;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<AclBinding> rules(ResourceType type, String name, String... operations) {
        return Stream.of(operations)
                .map(operation -> new AclBinding(
                        new ResourcePattern(type, name, PatternType.LITERAL),
                        new AccessControlEntry(
                                "User:registry", "*", AclOperation.valueOf(operation), AclPermissionType.ALLOW)))
                .toList();
    }

    private static HttpResponse<String> send(
            ConfigurableApplicationContext notes, HttpRequest.Builder request, String path) {
        int port = ((ServletWebServerApplicationContext) notes).getWebServer().getPort();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    request.uri(URI.create("http://127.0.0.1:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
