package vn.ocop.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold before a server starts, checked early so that the refusal is one clear line and not a stack trace. */
public final class Preconditions {

    /** Bytes that must be free in the data folder at start. */
    private static final long LEAST_FREE_BYTES = 64L << 20;

    private Preconditions() {}

    /** @throws StartRefusedException when another process listens on the port of the loopback interface */
    public static void requireFreePort(String server, int port) {
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartRefusedException("%s: port %d is taken by another process".formatted(server, port), e);
        }
    }

    /** Creates the folder if need be. @throws StartRefusedException when it can't be written or its disk is full */
    public static void requireWritableFolder(String server, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartRefusedException(
                    "%s: the data folder %s can't be created: %s".formatted(server, folder, e.getMessage()), e);
        }
        if (!Files.isWritable(folder)) {
            throw new StartRefusedException("%s: the data folder %s can't be written".formatted(server, folder));
        }
        long free = folder.toFile().getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartRefusedException("%s: only %d MiB free on the disk of %s, at least %d are needed"
                    .formatted(server, free >> 20, folder, LEAST_FREE_BYTES >> 20));
        }
    }
}
