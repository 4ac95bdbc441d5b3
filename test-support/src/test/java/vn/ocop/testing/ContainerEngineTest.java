package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ContainerEngineTest {

    @TempDir
    private Path folder;

    @Test
    void an_engine_that_answers_is_found() throws Exception {
        try (var listening = listen()) {
            Thread.ofVirtual().start(() -> answer(listening));
            assertThat(engine(Duration.ofSeconds(10)).answers()).isTrue();
        }
    }

    @Test
    @Timeout(5)
    void an_engine_that_hangs_is_given_up() throws Exception {
        try (var _ = listen()) {
            assertThat(engine(Duration.ofMillis(100)).answers()).isFalse();
        }
    }

    @Test
    void a_stale_socket_file_is_no_engine() throws Exception {
        listen().close();
        assertThat(engine(Duration.ofSeconds(10)).answers()).isFalse();
    }

    @Test
    void no_socket_is_no_engine() {
        assertThat(engine(Duration.ofSeconds(10)).answers()).isFalse();
    }

    private ContainerEngine engine(Duration limit) {
        return new ContainerEngine(folder.resolve("engine.sock"), limit);
    }

    private ServerSocketChannel listen() throws Exception {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(folder.resolve("engine.sock")));
    }

    private static void answer(ServerSocketChannel listening) {
        try (var client = listening.accept()) {
            client.read(ByteBuffer.allocate(256));
            client.write(ByteBuffer.wrap("HTTP/1.0 200 OK\r\n\r\nOK".getBytes(StandardCharsets.US_ASCII)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
