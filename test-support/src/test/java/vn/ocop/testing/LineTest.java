package vn.ocop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final int SOON = 300;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private ServerSocket echo;
    private Line line;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
        line = Line.to(echo.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        line.close();
        echo.close();
    }

    @Test
    void a_sound_line_brings_requests_there_and_answers_back() throws Exception {
        try (Socket client = connected()) {
            say(client, "Tôm khô");

            assertThat(answer(client, 9)).isEqualTo("Tôm khô");
        }
        assertThat(line.accepted()).isEqualTo(1);
    }

    @Test
    void a_cut_resets_the_connections_and_lets_new_ones_through() throws Exception {
        try (Socket client = connected()) {
            talk(client);
            line.cut();

            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> answer(client, 1));
        }
        try (Socket again = connected()) {
            talk(again);
        }
    }

    @Test
    void a_refusing_line_refuses_until_it_is_mended() throws Exception {
        try (Socket client = connected()) {
            talk(client);
            line.refuse();

            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> answer(client, 1));
            assertThatExceptionOfType(ConnectException.class).isThrownBy(this::connected);
        }
        line.mend();
        try (Socket again = connected()) {
            talk(again);
        }
    }

    @Test
    void a_stalled_line_accepts_and_is_silent_and_tells_all_when_it_is_mended() throws Exception {
        try (Socket before = connected()) {
            talk(before);
            line.stall();
            try (Socket after = connected()) {
                say(before, "1");
                say(after, "2");
                assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> answer(before, 1));
                assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> answer(after, 1));
                assertThat(heard).isEmpty();

                line.mend();

                assertThat(answer(before, 1)).isEqualTo("1");
                assertThat(answer(after, 1)).isEqualTo("2");
            }
        }
    }

    @Test
    void a_line_stalled_one_way_brings_the_request_and_holds_the_answer() throws Exception {
        try (Socket client = connected()) {
            talk(client);
            line.stall(Line.Way.ANSWERS);
            say(client, "x");

            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("x");
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> answer(client, 1));
            line.mend();
            assertThat(answer(client, 1)).isEqualTo("x");
        }
    }

    @Test
    void an_answer_is_cut_in_its_middle_and_the_next_connection_is_sound() throws Exception {
        try (Socket client = connected()) {
            line.cutAnswersAfter(6);
            say(client, "four");
            assertThat(answer(client, 4)).isEqualTo("four");
            say(client, "five");

            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> answer(client, 4));
        }
        heard.clear();
        try (Socket again = connected()) {
            talk(again);
        }
    }

    @Test
    void a_slow_line_takes_longer_each_way() throws Exception {
        line.delay(Duration.ofMillis(50));
        try (Socket client = connected()) {
            long start = System.nanoTime();
            talk(client);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    private void talk(Socket client) throws Exception {
        say(client, "ping");
        assertThat(answer(client, 4)).isEqualTo("ping");
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("ping");
    }

    private Socket connected() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), line.port());
        client.setSoTimeout(SOON);
        return client;
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String answer(Socket client, int bytes) throws IOException {
        byte[] read = client.getInputStream().readNBytes(bytes);
        if (read.length < bytes) {
            throw new SocketException("ended after " + read.length);
        }
        return new String(read, UTF_8);
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread.startVirtualThread(() -> answerTo(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void answerTo(Socket client) {
        byte[] piece = new byte[100];
        try (client) {
            for (int read = client.getInputStream().read(piece);
                    read > 0;
                    read = client.getInputStream().read(piece)) {
                heard.add(new String(piece, 0, read, UTF_8));
                client.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException _) {
            // the line was cut
        }
    }
}
