package vn.ocop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Sends what a well-behaved client could not: any bytes as a request line and headers. */
public final class RawHttp {
    private RawHttp() {}

    /**
     * Sends a request without body and waits until the server closes.
     *
     * @param line for example {@code GET /a%2Fb HTTP/1.1}
     * @param headers whole lines, beside Host and Connection
     * @return head and body of the answer as they came
     */
    public static String send(int port, String line, String... headers) {
        StringBuilder request = new StringBuilder(line).append("\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
