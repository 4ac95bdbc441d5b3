package vn.ocop.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PropertiesAreDocumentedTest {

    @Test
    void every_property_stands_in_the_documentation_with_its_default() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../docs/starter.md"));

        assertThat(properties()).hasSizeGreaterThan(15).allSatisfy(property -> assertThat(documented)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| `" + property.path("name").asString() + "` |")
                        .contains(property.path("defaultValue").asString(""))));
    }

    private static List<JsonNode> properties() throws IOException {
        try (InputStream metadata =
                ServiceProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode properties = new JsonMapper().readTree(metadata).path("properties");
            return properties
                    .valueStream()
                    .filter(p -> p.path("name").asString().startsWith("service."))
                    .toList();
        }
    }
}
