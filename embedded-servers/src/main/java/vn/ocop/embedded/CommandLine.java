package vn.ocop.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Options of a server's main method, each written as {@code --name value}. */
public record CommandLine(Map<String, String> options) {

    public CommandLine {
        options = Map.copyOf(options);
    }

    /** @throws StartRefusedException when an option is unknown or has no value */
    public static CommandLine parse(String[] arguments, Set<String> known) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            var name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!known.contains(name)) {
                throw new StartRefusedException("unknown option '%s'".formatted(arguments[i]));
            }
            if (i + 1 == arguments.length) {
                throw new StartRefusedException("option --%s needs a value".formatted(name));
            }
            options.put(name, arguments[i + 1]);
        }
        return new CommandLine(options);
    }

    /** @throws StartRefusedException when the option is absent */
    public Path path(String name) {
        var value = options.get(name);
        if (value == null) {
            throw new StartRefusedException("option --%s is missing".formatted(name));
        }
        return Path.of(value);
    }

    /** @throws StartRefusedException when the value is no port number */
    public int port(String name, int preset) {
        var value = options.getOrDefault(name, Integer.toString(preset));
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException _) {
            // the refusal below names the value
        }
        throw new StartRefusedException("option --%s: '%s' is no port number".formatted(name, value));
    }
}
