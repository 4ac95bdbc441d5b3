package vn.ocop.rating.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.ocop.rating.recognition.PrintedNumber;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.TableLimits;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;

/**
 * A file of recognitions on the disk of this machine, while the request lasts. It is read twice: a line that contradicts a
 * later one, and a file that can't be read to its end, must be known before anything is registered.
 */
final class LegacyFile implements AutoCloseable {
    private final Path path;
    private final TableLimits limits;

    private LegacyFile(Path path, TableLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    /** What is done with each line. */
    interface Line {
        void take(long number, LegacyEntry entry, LegacyFindings findings);
    }

    /**
     * Where the numbers of certificates stand in a file.
     *
     * @param first number of the first line of each
     * @param contradicting those whose lines differ
     */
    record Numbers(Map<String, Long> first, Set<String> contradicting) {

        /** What a line is among those with its number. */
        enum Place {
            /** The only one, or the first of several that say the same. */
            ONLY,
            /** One that says what an earlier one says. */
            REPEATED,
            /** One of several that differ. */
            CONTRADICTED
        }

        Place place(LegacyEntry entry, long line) {
            if (entry.certificate() == null) {
                return Place.ONLY;
            }
            if (contradicting.contains(PrintedNumber.key(entry.certificate()))) {
                return Place.CONTRADICTED;
            }
            return firstLineOf(entry) == line ? Place.ONLY : Place.REPEATED;
        }

        /** Number of the first line with the number of this certificate. */
        long firstLineOf(LegacyEntry entry) {
            return first.get(PrintedNumber.key(entry.certificate()));
        }
    }

    /** Keeps what was sent. */
    static LegacyFile of(byte[] sent, TableLimits limits) throws IOException {
        Path path = Files.createTempFile("ocop-legacy-", null);
        try {
            Files.write(path, sent);
            return new LegacyFile(path, limits);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** @throws Refusal of kind TOO_LARGE beyond so many bytes */
    static byte[] receive(InputStream in, long most) throws IOException {
        byte[] sent = in.readNBytes(Math.toIntExact(most) + 1);
        if (sent.length > most) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        }
        return sent;
    }

    /**
     * Where the numbers stand.
     *
     * @param heading what is odd about the heading is noted here
     * @throws TableUnreadable if it can't be read to its end
     */
    Numbers numbers(LegacyFindings heading) throws IOException {
        Map<String, LegacyEntry> entries = new HashMap<>();
        Map<String, Long> first = new HashMap<>();
        Set<String> contradicting = new HashSet<>();
        read(heading, (number, entry, _) -> {
            if (entry.certificate() != null) {
                String key = PrintedNumber.key(entry.certificate());
                LegacyEntry earlier = entries.putIfAbsent(key, entry);
                first.putIfAbsent(key, number);
                if (earlier != null && !earlier.equals(entry)) {
                    contradicting.add(key);
                }
            }
        });
        return new Numbers(first, contradicting);
    }

    /** Reads all lines that hold anything. */
    void read(Line line) throws IOException {
        read(new LegacyFindings(), line);
    }

    private void read(LegacyFindings heading, Line line) throws IOException {
        Headings headings = null;
        try (TableReader rows = TableReader.open(path, limits)) {
            while (rows.hasNext()) {
                TableRow row = rows.next();
                if (row.blank()) {
                    continue;
                }
                if (headings == null) {
                    headings = Headings.read(row, heading);
                    continue;
                }
                LegacyFindings findings = new LegacyFindings();
                line.take(row.number(), CellReading.read(headings, row, findings), findings);
            }
        }
        if (headings == null) {
            throw new TableUnreadable(TableUnreadable.Reason.EMPTY, 0, "");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
