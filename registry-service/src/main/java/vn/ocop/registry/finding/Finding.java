package vn.ocop.registry.finding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One irregularity of a source, in the work queue of the officers.
 *
 * @param id the same each time the same cell is imported, so that a repeated import adds nothing
 * @param records the rows ({@code V-22}) or entities ({@code V-E16}) concerned, in the order of the source
 * @param raw the cell as written, spaces at its end included; empty for a blank cell
 * @param arguments fill the placeholders of the explanation of the code
 * @param suggestion a value an officer may take over, never applied by the import
 * @param remark what a person noted about this very cell, from the review list
 * @param closing set unless the finding is open
 */
public record Finding(
        String id,
        FindingCode code,
        List<String> records,
        Field field,
        String raw,
        List<String> arguments,
        @Nullable String suggestion,
        @Nullable Remark remark,
        Certainty certainty,
        FindingSource source,
        FindingStatus status,
        @Nullable Closing closing) {

    public Finding {
        records = List.copyOf(records);
        arguments = List.copyOf(arguments);
        if ((status == FindingStatus.OPEN) != (closing == null)) {
            throw new IllegalArgumentException("A finding is closed exactly when it says by whom: " + id);
        }
    }

    /** An open finding about one cell. */
    public static Finding of(
            FindingCode code, String record, Field field, String raw, FindingSource source, List<String> arguments) {
        String id = id(source.file(), code.name(), record, field.key(), Integer.toString(source.line()));
        return open(id, code, List.of(record), field, raw, source, arguments);
    }

    /**
     * An open finding about several records that share something. Its id depends on what they share, not on who they are:
     * it stays the same while records join and leave.
     */
    static Finding ofGroup(
            FindingCode code,
            String sharedKey,
            List<String> records,
            Field field,
            String raw,
            FindingSource source,
            List<String> arguments) {
        String id = id(source.file(), code.name(), field.key(), sharedKey);
        return open(id, code, records, field, raw, source, arguments);
    }

    /** The records as one text: {@code I-E04, I-E05}. */
    public String record() {
        return String.join(", ", records);
    }

    /** The data were corrected. */
    public Finding resolve(Closing by) {
        return close(FindingStatus.RESOLVED, by);
    }

    /** The data stay as they are. */
    public Finding accept(Closing by) {
        return close(FindingStatus.ACCEPTED, by);
    }

    /** A closed finding turns out to need work after all. */
    public Finding reopen() {
        if (status == FindingStatus.OPEN) {
            throw new FindingRefused(FindingRefused.Rule.NOT_CLOSED);
        }
        return with(suggestion, remark, certainty, FindingStatus.OPEN, null);
    }

    /** What the source says now about the same cell, with what the officers decided so far. */
    public Finding keepDecisionOf(Finding earlier) {
        return with(suggestion, remark, certainty, earlier.status, earlier.closing);
    }

    /** The same under the id it was filed with, when its place in the source has moved. */
    Finding withId(String filed) {
        return new Finding(
                filed, code, records, field, raw, arguments, suggestion, remark, certainty, source, status, closing);
    }

    Finding reviewed(@Nullable String suggested, @Nullable Remark noted, Certainty how) {
        return with(suggested, noted, how, status, closing);
    }

    private Finding close(FindingStatus next, Closing by) {
        if (status != FindingStatus.OPEN) {
            throw new FindingRefused(FindingRefused.Rule.NOT_OPEN);
        }
        return with(suggestion, remark, certainty, next, by);
    }

    private Finding with(
            @Nullable String suggested,
            @Nullable Remark noted,
            Certainty how,
            FindingStatus next,
            @Nullable Closing closed) {
        return new Finding(id, code, records, field, raw, arguments, suggested, noted, how, source, next, closed);
    }

    private static Finding open(
            String id,
            FindingCode code,
            List<String> records,
            Field field,
            String raw,
            FindingSource source,
            List<String> arguments) {
        return new Finding(
                id,
                code,
                records,
                field,
                raw,
                arguments,
                null,
                null,
                Certainty.CERTAIN,
                source,
                FindingStatus.OPEN,
                null);
    }

    private static String id(String... parts) {
        byte[] key = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(key).toString();
    }
}
