package vn.ocop.acceptance.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Sends requests byte by byte as they are, which no HTTP client would. */
public final class Wire {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private Wire() {}

    /** Sends one and waits for the end of the answer. An answer that does not come has the status 0. */
    public static Answer send(Input input) {
        long start = System.nanoTime();
        byte[] received;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), input.port())) {
            socket.setSoTimeout(Math.toIntExact(LONGEST_SILENCE.toMillis()));
            write(socket, input.bytes());
            received = read(socket.getInputStream());
        } catch (IOException e) {
            received = e.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        return Answer.of(received, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** A server that refuses a request may close while the rest of it is still on its way; what it said counts. */
    private static void write(Socket socket, byte[] request) throws IOException {
        OutputStream out = socket.getOutputStream();
        try {
            out.write(request);
            out.flush();
        } catch (SocketException _) {
            // the answer tells
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        try {
            for (int count; (count = in.read(buffer)) >= 0; ) {
                received.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException | SocketException e) {
            if (received.size() == 0) {
                throw e;
            }
        }
        return received.toByteArray();
    }
}
