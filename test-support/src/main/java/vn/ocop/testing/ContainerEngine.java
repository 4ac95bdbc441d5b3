package vn.ocop.testing;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Asks a container engine on its Unix socket whether it answers, within a limit.
 *
 * <p>Testcontainers' own detection waits more than 90 seconds for a daemon that hangs; this question is asked first.
 */
record ContainerEngine(Path socket, Duration limit) {

    private static final String PING = "GET /_ping HTTP/1.0\r\nHost: engine\r\n\r\n";

    /** The engine that {@code DOCKER_HOST} names, or the one at the usual place. */
    static ContainerEngine ofEnvironment() {
        var host = System.getenv("DOCKER_HOST");
        var path = host != null && host.startsWith("unix://")
                ? host.substring("unix://".length())
                : "/var/run/docker.sock";
        return new ContainerEngine(Path.of(path), Duration.ofSeconds(1));
    }

    boolean answers() {
        if (!Files.exists(socket)) {
            return false;
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                var selector = Selector.open()) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap(PING.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            if (selector.select(limit.toMillis()) == 0) {
                return false;
            }
            var answer = ByteBuffer.allocate(64);
            channel.read(answer);
            return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII).contains(" 200 ");
        } catch (IOException _) {
            return false;
        }
    }
}
