package vn.ocop.training.attendance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * What one device last said: of one trainee's presence in a session in minutes, or of a test's score in percent. Its
 * written form sorts as the marks do, so that the store itself can keep the newest.
 *
 * @param recordedAt when it was put down on the device, to the millisecond
 */
public record Mark(Instant recordedAt, int value) implements Comparable<Mark> {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int MOMENT_LENGTH = 24;
    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::recordedAt).thenComparing(Mark::value);

    public Mark {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The newer one counts; of two of the same moment the one that says more. */
    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }

    String written() {
        return MOMENT.format(recordedAt) + " %04d".formatted(value);
    }

    static Mark read(String written) {
        return new Mark(
                Instant.parse(written.substring(0, MOMENT_LENGTH)),
                Integer.parseInt(written.substring(MOMENT_LENGTH + 1)));
    }
}
