package vn.ocop.testing;

import java.util.Locale;
import java.util.Optional;

/** Which servers tests run against; the one switch, system property or environment variable {@code OCOP_TEST_SERVERS}. */
enum ServerChoice {
    /** In this JVM, nothing to install. */
    EMBEDDED,
    /** Containers of the real products; fails where no container engine answers. */
    CONTAINERS,
    /** Containers where an engine answers, embedded elsewhere. */
    AUTO;

    static ServerChoice ofEnvironment() {
        return Optional.ofNullable(System.getProperty("OCOP_TEST_SERVERS", System.getenv("OCOP_TEST_SERVERS")))
                .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(AUTO);
    }

    Servers start(ContainerEngine engine) {
        return switch (this) {
            case EMBEDDED -> new EmbeddedTestServers();
            case CONTAINERS -> new ContainerTestServers();
            case AUTO -> engine.answers() ? new ContainerTestServers() : new EmbeddedTestServers();
        };
    }
}
