package vn.ocop.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One hostile request.
 *
 * @param number of the input in its run
 * @param what is wrong with it
 * @param operation that it is sent to
 * @param port of the service, or of the gateway
 * @param target path and query as they stand in the request line
 * @param headers whole lines
 * @param body null without one
 */
public record Input(
        int number, String what, Operation operation, int port, String target, List<String> headers, byte[] body) {
    private static final int SHOWN = 2000;

    /** The bytes of the request. */
    byte[] bytes() {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        List<String> lines = new ArrayList<>();
        lines.add(operation.method() + " " + target + " HTTP/1.1");
        lines.add("Connection: close");
        if (headers.stream().noneMatch(line -> line.regionMatches(true, 0, "Host:", 0, 5))) {
            lines.add("Host: localhost:" + port);
        }
        if (body != null
                && headers.stream()
                        .noneMatch(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15)
                                || line.regionMatches(true, 0, "Transfer-Encoding:", 0, 18))) {
            lines.add("Content-Length: " + body.length);
        }
        lines.addAll(headers);
        request.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(UTF_8));
        if (body != null) {
            request.writeBytes(body);
        }
        return request.toByteArray();
    }

    /** All that was sent, to tell what an answer says by itself from what it repeats. */
    String sent() {
        return new String(bytes(), UTF_8);
    }

    /** A command that sends the same, without the token. */
    public String curl() {
        StringBuilder command = new StringBuilder("curl -i --path-as-is -g -X ")
                .append(operation.method())
                .append(" 'http://localhost:")
                .append(port)
                .append(target.replace("'", "%27"))
                .append('\'');
        for (String header : headers) {
            String shown = header.startsWith("Authorization: Bearer ey") ? "Authorization: Bearer $TOKEN" : header;
            command.append(" -H ").append(quoted(shown));
        }
        if (body != null) {
            command.append(" --data-binary ").append(quoted(new String(body, UTF_8)));
        }
        return command.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("$'");
        for (char c : text.substring(0, Math.min(text.length(), SHOWN)).toCharArray()) {
            if (c == '\'' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                quoted.append("\\x%02x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('\'')
                .append(text.length() > SHOWN ? " # cut, " + text.getBytes(ISO_8859_1).length + " characters" : "")
                .toString();
    }
}
