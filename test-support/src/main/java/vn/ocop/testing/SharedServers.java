package vn.ocop.testing;

/** Holds the one instance; class loading makes the start lazy and happen once. */
final class SharedServers {

    static final Servers INSTANCE = ServerChoice.ofEnvironment().start(ContainerEngine.ofEnvironment());

    private SharedServers() {}
}
