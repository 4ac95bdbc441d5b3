package vn.ocop.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param status 0 if nothing came
 * @param headers by their names in small letters
 * @param millis from the first byte sent to the last received
 */
public record Answer(int status, Map<String, String> headers, String body, long millis) {

    static Answer of(byte[] received, long millis) {
        String all = new String(received, ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), all, millis);
        }
        String[] lines = all.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        String body = all.substring(end + 4);
        byte[] bytes = headers.getOrDefault("transfer-encoding", "").equals("chunked")
                ? withoutChunks(body)
                : body.getBytes(ISO_8859_1);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, new String(bytes, UTF_8), millis);
    }

    boolean isProblem() {
        return headers.getOrDefault("content-type", "").startsWith("application/problem+json");
    }

    /** Whether the request was carried out, or could have been. */
    public boolean isAccepted() {
        return status >= 200 && status < 400;
    }

    private static byte[] withoutChunks(String body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < body.length()) {
            int line = body.indexOf("\r\n", at);
            int length =
                    line < 0 ? 0 : Integer.parseInt(body.substring(at, line).strip(), 16);
            if (length == 0 || line + 2 + length > body.length()) {
                break;
            }
            whole.writeBytes(body.substring(line + 2, line + 2 + length).getBytes(ISO_8859_1));
            at = line + 2 + length + 2;
        }
        return whole.toByteArray();
    }
}
