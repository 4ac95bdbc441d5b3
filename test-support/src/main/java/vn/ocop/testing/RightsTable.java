package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.ocop.testing.RightsDocument.Where;

/**
 * Who may call what, three times: as the code says it, as {@code docs/security.md} says it, and as the running service
 * answers. A test for each cell of the table, and one that holds the document against the code. Which roles may call stands
 * in the code; where they may is said by the document alone, and whoever gives a role another operation has to say it there.
 */
public final class RightsTable {
    private static final List<String> ROLES = RightsDocument.ROLES;
    private static final String UNSAID = "?";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ApplicationContext context;
    private final String service;
    private final int port;

    /** The table of a service that listens on that port of this machine. */
    public RightsTable(ApplicationContext context, String service, int port) {
        this.context = context;
        this.service = service;
        this.port = port;
    }

    /** One test a cell, after the one that holds the document against the code. */
    public Stream<DynamicTest> tests() {
        List<Row> rows = rows();
        Stream<DynamicTest> document =
                Stream.of(dynamicTest("docs/security.md says what the code says", () -> documentSays(rows)));
        return Stream.concat(document, rows.stream().flatMap(this::cells));
    }

    private Stream<DynamicTest> cells(Row row) {
        if (row.everybody()) {
            return Stream.of(dynamicTest(
                    row + " without token", () -> assertThat(status(row, null)).isNotIn(401, 403)));
        }
        Stream<DynamicTest> anonymous = Stream.of(dynamicTest(
                row + " without token", () -> assertThat(status(row, null)).isEqualTo(401)));
        return Stream.concat(
                anonymous,
                ROLES.stream()
                        .map(role -> dynamicTest(
                                row + (row.roles().contains(role) ? " may " : " may not ") + role,
                                () -> assertThat(refusedForRole(row, role))
                                        .isEqualTo(!row.roles().contains(role)))));
    }

    private void documentSays(List<Row> rows) {
        RightsDocument document = RightsDocument.read();
        StringBuilder table = new StringBuilder("| operation | " + String.join(" | ", ROLES) + " |\n")
                .append("|---|")
                .append("---|".repeat(ROLES.size()))
                .append('\n');
        for (Row row : rows) {
            table.append("| `").append(row).append("` |");
            Map<String, Where> said = document.of(service, row.toString());
            ROLES.forEach(role -> table.append(cell(row, role, said.get(role))));
            table.append('\n');
        }
        assertThat(document.holds(service, table.toString()))
                .as("say where instead of each %s; the table of %s should be:%n%s", UNSAID, service, table)
                .isTrue();
    }

    private static String cell(Row row, String role, Where said) {
        if (row.everybody()) {
            return " " + Where.EVERYBODY.mark() + " |";
        }
        if (!row.roles().contains(role)) {
            return " |";
        }
        return " " + (said == null || said == Where.EVERYBODY ? UNSAID : said.mark()) + " |";
    }

    private List<Row> rows() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("vn.ocop."))
                .flatMap(e -> rows(e.getKey(), e.getValue()))
                // Two handlers of one operation, for two media types, are one line as long as their roles are the same.
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Row> rows(RequestMappingInfo info, HandlerMethod handler) {
        Set<String> roles = roles(handler);
        boolean everybody = annotation(handler, PermitAll.class) != null;
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> new Row(path, method.name(), roles, everybody)));
    }

    private Set<String> roles(HandlerMethod handler) {
        RolesAllowed allowed = annotation(handler, RolesAllowed.class);
        return new TreeSet<>(Arrays.asList(
                allowed != null
                        ? allowed.value()
                        : annotation(handler, PermitAll.class) != null
                                ? new String[0]
                                : context.getBean(namedBy(annotation(handler, PreAuthorize.class)), String[].class)));
    }

    /** The bean that holds the roles, from an expression such as {@code hasAnyRole(@operators)}. */
    private static String namedBy(PreAuthorize expression) {
        return expression.value().replaceFirst("hasAnyRole\\(@(\\w+)\\)", "$1");
    }

    private static <A extends java.lang.annotation.Annotation> A annotation(HandlerMethod handler, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
    }

    private boolean refusedForRole(Row row, String role) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(row, TestTokens.as(role).roles(role).signed());
        assertThat(answer.statusCode()).isNotEqualTo(401);
        return answer.statusCode() == 403 && answer.body().contains("\"not-permitted\"");
    }

    private int status(Row row, String token) throws IOException, InterruptedException {
        return send(row, token).statusCode();
    }

    private HttpResponse<String> send(Row row, String token) throws IOException, InterruptedException {
        String path = row.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .method(
                        row.method(),
                        "GET".equals(row.method())
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private record Row(String path, String method, Set<String> roles, boolean everybody) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
