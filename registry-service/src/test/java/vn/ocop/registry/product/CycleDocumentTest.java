package vn.ocop.registry.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The cycle as {@code docs/registry.md} shows it is the cycle that the code runs. */
class CycleDocumentTest {
    @Test
    void the_document_shows_every_edge_with_who_needs_and_reason() throws IOException {
        String table = Cycle.EDGES.stream()
                .map(edge -> "| %d %s | %d %s | %s | %s | %s |"
                        .formatted(
                                edge.from().number(),
                                edge.from(),
                                edge.to().number(),
                                edge.to(),
                                edge.movers().stream().sorted().collect(Collectors.joining(", ")),
                                edge.needs().stream()
                                        .map(need -> "`" + need.rule() + "`")
                                        .collect(Collectors.joining(", ")),
                                edge.needsReason() ? "yes" : ""))
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("../docs/registry.md"))).contains(table);
    }
}
