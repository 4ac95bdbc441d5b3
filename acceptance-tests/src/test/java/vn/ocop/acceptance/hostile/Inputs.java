package vn.ocop.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes hostile inputs for operations. An input depends on nothing but the seed of the run, its number, and what the services
 * have shown.
 */
public final class Inputs {
    /** Commands have more that can be wrong than questions. */
    private static final int TURNS_OF_A_COMMAND = 3;

    private static final int TURNS_OF_A_FILE = 6;
    /** Of so many one goes through the gateway. */
    private static final int DIRECT = 5;

    private final List<Operation> turns = new ArrayList<>();
    private final Seen seen;
    private final Function<Operation, String> token;
    private final Function<Operation, Integer> port;
    private final int gateway;
    private final long seed;

    /**
     * Inputs for operations.
     *
     * @param token of a caller who may call the operation, null if everybody may
     * @param port of the service
     * @param gateway port of the gateway
     */
    public Inputs(
            List<Operation> operations,
            Seen seen,
            Function<Operation, String> token,
            Function<Operation, Integer> port,
            int gateway,
            long seed) {
        operations.forEach(operation -> IntStream.range(0, turns(operation)).forEach(_ -> turns.add(operation)));
        this.seen = seen;
        this.token = token;
        this.port = port;
        this.gateway = gateway;
        this.seed = seed;
    }

    private static int turns(Operation operation) {
        if (takesTable(operation)) {
            return TURNS_OF_A_FILE;
        }
        return operation.isCommand() && operation.body() != null ? TURNS_OF_A_COMMAND : 1;
    }

    /** Each operation gets its turns, again and again. */
    public Stream<Input> numbered(int count) {
        return IntStream.range(0, count).mapToObj(this::input);
    }

    /** The input of a number. */
    public Input input(int number) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003L + number);
        Operation operation = turns.get(number % turns.size());
        Request request = new Request(operation, seen.filled(operation.path(), random));
        request.headers.add("Accept-Language: " + (random.nextBoolean() ? "en" : "vi"));
        String bearer = token.apply(operation);
        if (bearer != null) {
            request.headers.add("Authorization: Bearer " + bearer);
        }
        if (operation.parameters().stream().anyMatch(p -> p.name().equals("If-Match"))) {
            request.headers.add("If-Match: \"1\"");
        }
        spoil(request, random);
        return new Input(
                number,
                request.what,
                operation,
                random.nextInt(DIRECT) == 0 ? gateway : port.apply(operation),
                request.target,
                request.headers,
                request.body);
    }

    private void spoil(Request request, RandomGenerator random) {
        Operation operation = request.operation;
        int kind = random.nextInt(10);
        if (takesTable(operation) && kind < 8) {
            Files.Sent file = Seen.one(Files.ALL, random);
            request.content(file.what(), file.type(), file.content());
        } else if (operation.body() != null && kind < 7) {
            Spoiling.Spoilt spoilt =
                    new Spoiling(random).spoil(new Shapes(operation.document(), seen, random).of(operation.body()));
            request.content(spoilt.what(), "application/json", spoilt.body());
        } else {
            if (operation.body() != null) {
                request.content(
                        "",
                        "application/json",
                        new Shapes(operation.document(), seen, random)
                                .of(operation.body())
                                .toString()
                                .getBytes(UTF_8));
            }
            around(request, random);
        }
    }

    /** Something wrong that is not in the body. */
    private void around(Request request, RandomGenerator random) {
        Operation operation = request.operation;
        switch (random.nextInt(operation.path().contains("{") ? 4 : 3)) {
            case 0 -> {
                String header = Seen.one(Poison.HEADERS, random);
                request.replace(header);
                if (header.startsWith("Transfer-Encoding:")) {
                    request.body = "zz\r\n{}\r\n".getBytes(UTF_8);
                }
            }
            case 3 -> {
                String id = Seen.one(Poison.IDS, random);
                List<String> parts = new ArrayList<>(List.of(operation.path().split("/")));
                parts.replaceAll(part -> part.startsWith("{") ? id : part);
                request.what = "the id " + id.substring(0, Math.min(id.length(), 40));
                request.target = String.join("/", parts);
            }
            default -> question(request, random);
        }
    }

    private void question(Request request, RandomGenerator random) {
        List<String> names = new ArrayList<>(request.operation.questions());
        names.add("cursor");
        names.add("q");
        names.add("on");
        String name = Seen.one(names, random);
        String value =
                switch (name) {
                    case "cursor" ->
                        random.nextBoolean()
                                ? Seen.one(Poison.CURSORS, random)
                                : seen.cursor(random)
                                        .map(whole -> random.nextBoolean() ? whole : whole.substring(2))
                                        .orElse("x");
                    case "limit" -> Seen.one(List.of("0", "-1", "201", "2147483648", "1e9", "x", "", "%D9%A3"), random);
                    default -> {
                        String text = Seen.one(Poison.TEXTS, random);
                        yield Poison.encoded(text.substring(0, Math.min(text.length(), 400)));
                    }
                };
        String asked = Poison.encoded(name) + "=" + value;
        request.what = "the question " + asked.substring(0, Math.min(asked.length(), 60));
        request.target += "?"
                + switch (random.nextInt(6)) {
                    case 0 -> Poison.encoded(name) + "%5B%24ne%5D=" + value;
                    case 1 -> asked + "&" + asked;
                    case 2 -> "%zz=" + value;
                    case 3 -> "a%01b=1&" + asked;
                    default -> asked;
                };
    }

    private static boolean takesTable(Operation operation) {
        return operation.takesFile()
                && operation.path().matches(".*/(imports|trace-events|reconciliations|enrolments)");
    }

    /** A request in the making. */
    private static final class Request {
        private final Operation operation;
        private final List<String> headers = new ArrayList<>();
        private String target;
        private String what = "";
        private byte[] body;

        Request(Operation operation, String target) {
            this.operation = operation;
            this.target = target;
        }

        void content(String what, String type, byte[] content) {
            this.what = what;
            this.body = content;
            replace("Content-Type: " + type);
            this.what = what;
        }

        void replace(String header) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.removeIf(line -> line.regionMatches(true, 0, header, 0, colon + 1));
            }
            headers.add(header);
            what = "the header " + header.substring(0, Math.min(header.length(), 60));
        }
    }
}
