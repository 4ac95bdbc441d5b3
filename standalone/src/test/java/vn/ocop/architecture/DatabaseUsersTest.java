package vn.ocop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each service has a user of its own in the store, with the actions that it needs in its own database and nowhere else. */
class DatabaseUsersTest {
    private static final String USERS = read("docker/mongo/users.js");
    private static final String COMPOSE = read("docker-compose.yml");
    private static final Set<String> NEEDED = Set.of(
            "find", "insert", "update", "remove", "createCollection", "createIndex", "listCollections", "listIndexes");

    @Test
    void there_is_one_user_for_each_service_and_none_else() {
        assertThat(quoted(first("for \\(const name of \\[([^]]+)]")))
                .containsExactly("registry", "rating", "training", "trade", "gateway");
    }

    @Test
    void its_role_allows_what_a_service_does_in_its_own_database_and_nothing_else() {
        assertThat(new TreeSet<>(quoted(first("const needed = \\[([^]]+)]")))).isEqualTo(new TreeSet<>(NEEDED));
        assertThat(all("privileges: \\[(.*?)],\\n"))
                .containsExactly("{ resource: { db: name, collection: '' }, actions: needed }");
        assertThat(all("roles: \\[(.*?)]")).containsExactlyInAnyOrder("", "{ role: 'service', db: name }");
        assertThat(USERS).doesNotContain("readWrite", "dbAdmin", "dbOwner", "anyAction", "AnyDatabase", "anyResource");
    }

    @Test
    void each_service_comes_as_its_own_user_into_its_own_database() {
        List<String> connections = Pattern.compile(
                        "mongodb://(\\w+):\\$\\{OCOP_(\\w+)_DB_PASSWORD[^}]*}@mongo:27017/(\\w+)\\?authSource=(\\w+)&")
                .matcher(COMPOSE)
                .results()
                .map(found -> found.group(1) + " " + found.group(2).toLowerCase(java.util.Locale.ROOT) + " "
                        + found.group(3) + " " + found.group(4))
                .toList();

        assertThat(connections)
                .containsExactlyInAnyOrderElementsOf(Stream.of("registry", "rating", "training", "trade", "gateway")
                        .map(name -> "%1$s %1$s %1$s %1$s".formatted(name))
                        .toList());
        assertThat(COMPOSE.split("mongodb://", -1)).hasSize(6);
    }

    @Test
    void the_root_user_is_known_to_the_store_and_to_the_job_that_makes_users_only() {
        String services = COMPOSE.substring(0, COMPOSE.indexOf("\n  kafka:\n    image:"));

        assertThat(services).contains("OCOP_REGISTRY_DB_PASSWORD").doesNotContain("ROOT_PASSWORD");
    }

    /** What a service would need the actions for that its user doesn't have. */
    @Test
    void no_service_drops_a_collection_an_index_or_a_database() throws IOException {
        Pattern drop = Pattern.compile(
                "\\.(dropIndex(es)?|dropCollection|renameCollection)\\(|(database|collection|links|entries)\\.drop\\(");
        for (String module : List.of(
                "service-starter",
                "registry-service",
                "rating-service",
                "training-service",
                "trade-service",
                "gateway")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .isNotEmpty()
                        .noneMatch(file -> drop.matcher(text(file)).find());
            }
        }
    }

    private static String first(String pattern) {
        return all(pattern).getFirst();
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(USERS)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }

    private static List<String> quoted(String list) {
        return Pattern.compile("'(\\w+)'")
                .matcher(list)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String read(String file) {
        return text(Path.of("..").resolve(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
