package vn.ocop.starter.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping it, so that a few kilobytes can't fill the memory later. The sizes a packed file
 * states about itself are not believed; what comes out is counted, and counting stops at the limit.
 */
final class PackedSize {
    private static final String SHARED_TEXT = "xl/sharedStrings.xml";
    // Small parts of any honest workbook are mostly repetition; only large ones are suspicious.
    private static final long EXPANSION_MATTERS_FROM = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final TableLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private long total;

    private PackedSize(TableLimits limits) {
        this.limits = limits;
    }

    static void check(Path file, TableLimits limits) throws IOException {
        PackedSize size = new PackedSize(limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                size.count(zip, entries.nextElement());
            }
        } catch (ZipException e) {
            throw new TableUnreadable(TableUnreadable.Reason.DAMAGED, 0, e);
        }
    }

    private void count(ZipFile zip, ZipEntry entry) throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                refuseIf(total > limits.maxBytes(), entry);
                refuseIf(size > EXPANSION_MATTERS_FROM && size / packed > limits.maxExpansion(), entry);
                refuseIf(SHARED_TEXT.equals(entry.getName()) && size > limits.maxSharedTextBytes(), entry);
            }
        }
    }

    private static void refuseIf(boolean tooLarge, ZipEntry entry) {
        if (tooLarge) {
            throw new TableUnreadable(TableUnreadable.Reason.UNPACKS_TOO_LARGE, 0, entry.getName());
        }
    }
}
