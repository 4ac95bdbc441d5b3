package vn.ocop.starter.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a text file once before it is parsed: is it UTF-8 throughout, and what separates its cells? A reader with a buffer
 * could not name the line of a wrong byte; this pass can.
 */
final class TextCheck {
    private static final int CHUNK = 1 << 16;
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final int[] delimiters = new int[DELIMITERS.length];
    private long line = 1;
    private boolean quoted;

    private TextCheck() {}

    /** Checks the whole file and answers the delimiter its first line uses most. */
    static char delimiterOf(Path file) throws IOException {
        TextCheck check = new TextCheck();
        check.read(file);
        int best = 0;
        for (int i = 1; i < DELIMITERS.length; i++) {
            best = check.delimiters[i] > check.delimiters[best] ? i : best;
        }
        return DELIMITERS[best];
    }

    private void read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                decode(bytes, chars, end);
                bytes.compact();
            }
        }
    }

    private void decode(ByteBuffer bytes, CharBuffer chars, boolean end) {
        CoderResult result = decoder.decode(bytes, chars, end);
        chars.flip();
        while (chars.hasRemaining()) {
            look(chars.get());
        }
        chars.clear();
        if (result.isError()) {
            throw new TableUnreadable(TableUnreadable.Reason.WRONG_ENCODING, line, "");
        }
    }

    private void look(char c) {
        if (c == '\0') {
            throw new TableUnreadable(TableUnreadable.Reason.UNKNOWN_FORMAT, line, "");
        }
        if (c == '\n') {
            line++;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (line == 1 && !quoted) {
            for (int i = 0; i < DELIMITERS.length; i++) {
                delimiters[i] += c == DELIMITERS[i] ? 1 : 0;
            }
        }
    }
}
