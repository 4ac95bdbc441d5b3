package vn.ocop.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No key, token or password is in the tree, nor a path or a host of the place where it was built. */
class SecretsTest {
    /** By which partners try their check of signatures: the bytes 16 to 47. */
    private static final String EXAMPLE = "whsec_EBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi8=";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void no_file_of_the_tree_has_a_secret() throws Exception {
        List<String> files = files();
        Map<String, List<String>> found = new TreeMap<>();
        for (String file : files) {
            // Bytes that are no text are replaced, so that no file is too strange to be read.
            List<String> secrets =
                    Secrets.in(new String(Files.readAllBytes(ROOT.resolve(file)), UTF_8).replace(EXAMPLE, ""));
            if (!secrets.isEmpty()) {
                found.put(file, secrets);
            }
        }

        assertThat(files).hasSizeGreaterThan(1000).contains("docker-compose.yml", "ocop", ".env.example");
        assertThat(found).isEmpty();
    }

    @Test
    void what_git_ignores_because_it_holds_secrets_is_ignored() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains("/.env", "/data/");
    }

    /** Put together here, so that this file has none itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PRIVATE_KEY            | -----BEGIN ¦PRIVATE KEY-----
            PRIVATE_KEY            | -----BEGIN RSA ¦PRIVATE KEY-----
            JSON_WEB_TOKEN         | eyJhbGciOiJSUzI1NiJ9.¦eyJzdWIiOiJvZmZpY2UifQ.¦c2lnbmF0dXJlLW9mLXNvbWVib2R5
            CLOUD_KEY              | AKIA¦ABCDEFGHIJKLMNOP
            FORGE_TOKEN            | ghp_¦abcdefghijklmnopqrstuvwxyzABCDEFGHIJ
            PASSWORD_IN_AN_ADDRESS | mongodb://root:¦hunter2@mongo:27017
            BEARER_TOKEN           | Authorization: ¦Bearer abcdefghijklmnopqrst
            PASSWORD_WITH_A_VALUE  | spring.datasource.password: ¦Tr0ub4dor&3
            PASSWORD_WITH_A_VALUE  | OCOP_KEY_SECRET=¦c2VjcmV0IG9mIDMyIGJ5dGVz1
            PASSWORD_WITH_A_VALUE  | "client-secret": "¦s3cr3t-of-a-client"
            MACHINE_PATH           | cd /home/¦somebody/ocop
            REGISTRY_HOST          | <url>https://nex¦us.example.org/maven</url>
            """)
    void a_secret_that_is_put_into_a_file_is_found(String kind, String text) {
        assertThat(Secrets.in("first line\n" + text.replace("¦", "") + "\n")).contains(kind + " in line 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mongodb://registry:${OCOP_REGISTRY_DB_PASSWORD:?password}@mongo:27017/registry
            mongodb://registry:…@mongo-1:27017
            String password = passwords.encode(given);
            OCOP_KEY_SECRET=
            password: ${OCOP_DEMO_PASSWORD:}
            "password": null
            eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwOi8vaXNzdWVyLnRlc3QifQ.
            """)
    void what_only_talks_of_secrets_is_none(String text) {
        assertThat(Secrets.in(text)).isEmpty();
    }

    private static List<String> files() throws Exception {
        Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(ROOT.toFile())
                .start();
        List<String> files = List.of(new String(git.getInputStream().readAllBytes(), UTF_8).split("\0"));
        assertThat(git.waitFor()).isZero();
        return files.stream()
                .filter(file -> Files.isRegularFile(ROOT.resolve(file)))
                .toList();
    }
}
