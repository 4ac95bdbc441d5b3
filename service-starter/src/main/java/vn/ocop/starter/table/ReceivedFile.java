package vn.ocop.starter.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.ocop.starter.problem.Refusal;

/**
 * A sent file on the disk of this machine, while the request lasts.
 *
 * @param sha256 checksum in hexadecimal
 * @param bytes size
 */
public record ReceivedFile(Path path, String sha256, long bytes) implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** @throws Refusal of kind TOO_LARGE beyond so many bytes */
    public static ReceivedFile receive(InputStream in, long most) throws IOException {
        Path path = Files.createTempFile("upload-", null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = copy(in, path, digest, most);
            return new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static long copy(InputStream in, Path path, MessageDigest digest, long most) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
                }
                out.write(buffer, 0, read);
            }
        }
        return bytes;
    }
}
