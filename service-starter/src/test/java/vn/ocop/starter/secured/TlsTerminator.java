package vn.ocop.starter.secured;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Speaks TLS in front of a server that doesn't. */
final class TlsTerminator implements AutoCloseable {
    private final ServerSocket door;
    private final InetSocketAddress behind;

    private TlsTerminator(ServerSocket door, InetSocketAddress behind) {
        this.door = door;
        this.behind = behind;
    }

    static TlsTerminator start(Certificate certificate, InetSocketAddress behind) throws Exception {
        ServerSocket door = certificate
                .ofServer()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TlsTerminator terminator = new TlsTerminator(door, behind);
        Thread.startVirtualThread(terminator::accept);
        return terminator;
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket outside = door.accept();
                Socket inside = new Socket(behind.getAddress(), behind.getPort());
                Thread.startVirtualThread(() -> pass(outside, inside));
                Thread.startVirtualThread(() -> pass(inside, outside));
            } catch (IOException _) {
                // The door was closed, or who came is no client.
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            // One side has gone, or its handshake failed; both are closed.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
