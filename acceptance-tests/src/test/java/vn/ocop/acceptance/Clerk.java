package vn.ocop.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Registers entities and products through the gateway and changes them, each alone, and knows what was acknowledged. On a
 * bad line the same command is said again until it has its answer, as a phone does.
 */
final class Clerk {
    static final String ENTITIES = "/api/registry/v1/entities";
    static final String PRODUCTS = "/api/registry/v1/products";
    /** Stands in the name that a refused change would have given. */
    static final String REFUSED = "từ chối";

    private static final Duration PAUSE = Duration.ofMillis(100);
    /** Nothing that is killed stays away for so long. */
    private static final Duration LONGEST_AWAY = Duration.ofMinutes(4);

    private final Api office;
    private final String mark;
    private final Random random;
    /** Their names stay: the registry itself writes the new name of an entity into its products. */
    private final List<String> owners = new ArrayList<>();

    private final List<String> entities = new ArrayList<>();
    private final List<String> products = new ArrayList<>();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicInteger commands = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();

    /**
     * What was acknowledged last.
     *
     * @param entityId entity of a product, null for an entity
     */
    record Known(String path, String id, String entityId, String name, long version) {
        String body(String otherName) {
            return entityId == null
                    ? "{\"name\":\"%s\",\"legalForm\":\"BUSINESS_HOUSEHOLD\"}".formatted(otherName)
                    : "{\"name\":\"%s\",\"group\":1}".formatted(otherName);
        }
    }

    /** @param mark a word of its own that stands in all its names */
    Clerk(Api office, String mark, long seed) {
        this.office = office;
        this.mark = mark;
        this.random = new Random(seed);
    }

    /** Does one thing or another. */
    void act() {
        switch (entities.isEmpty() || owners.isEmpty() ? 0 : random.nextInt(10)) {
            case 0, 1, 2 -> register(ENTITIES, null);
            case 3, 4 -> register(PRODUCTS, owners.get(random.nextInt(owners.size())));
            case 5, 6, 7, 8 -> change(any());
            default -> changeWhatIsStale(any());
        }
    }

    String mark() {
        return mark;
    }

    Map<String, Known> known() {
        return known;
    }

    int commands() {
        return commands.get();
    }

    /** Commands that the registry refused. */
    int refusals() {
        return refusals.get();
    }

    /** Commands that had no answer or none but that something is away, and were said again. */
    int retries() {
        return retries.get();
    }

    private Known any() {
        boolean isProduct = !products.isEmpty() && random.nextBoolean();
        List<String> ids = isProduct ? products : entities;
        return known.get(ids.get(random.nextInt(ids.size())));
    }

    private void register(String path, String entityId) {
        int number = commands.incrementAndGet();
        String key = UUID.nameUUIDFromBytes((mark + number).getBytes(UTF_8)).toString();
        String name = "%s %s %d bản 1".formatted(entityId == null ? "Hộ" : "Tôm khô", mark, number);
        String body = entityId == null
                ? "{\"name\":\"%s\",\"legalForm\":\"BUSINESS_HOUSEHOLD\",\"unit\":\"32248\"}".formatted(name)
                : "{\"entityId\":\"%s\",\"name\":\"%s\",\"group\":1}".formatted(entityId, name);
        Api.Answer answer = answered(() -> office.post(path, body, "Idempotency-Key", key));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().path("id").asString();
        known.put(id, new Known(path, id, entityId, name, 1));
        if (entityId != null) {
            products.add(id);
        } else {
            (owners.size() < entities.size() ? owners : entities).add(id);
        }
    }

    /** Describes it anew. Refused as stale, the change was made by the same command before, whose answer was lost. */
    private void change(Known before) {
        commands.incrementAndGet();
        long version = before.version() + 1;
        String name = before.name().replaceFirst("bản \\d+", "bản " + version);
        int lost = retries.get();
        Api.Answer answer = answered(() -> put(before, before.version(), name));
        if (answer.status() == 412 && retries.get() > lost) {
            answer = answered(() -> office.get(before.path() + "/" + before.id()));
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("name").asString()).isEqualTo(name);
        assertThat(answer.json().path("version").asLong()).isEqualTo(version);
        known.put(before.id(), new Known(before.path(), before.id(), before.entityId(), name, version));
    }

    private void changeWhatIsStale(Known now) {
        commands.incrementAndGet();
        refusals.incrementAndGet();
        Api.Answer answer = answered(() -> put(now, now.version() + 1, REFUSED + " " + mark));
        assertThat(answer.status()).as(answer.body()).isEqualTo(412);
    }

    private Api.Answer put(Known what, long version, String name) {
        return office.put(what.path() + "/" + what.id(), what.body(name), "If-Match", "\"" + version + "\"");
    }

    /** Says it until there is an answer that is not only that somebody is away. */
    private Api.Answer answered(Supplier<Api.Answer> command) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < LONGEST_AWAY.toNanos()) {
            try {
                Api.Answer answer = command.get();
                if (!List.of(429, 502, 503, 504).contains(answer.status())) {
                    return answer;
                }
            } catch (UncheckedIOException _) {
                // the line was cut: the same again
            }
            retries.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("no answer for " + LONGEST_AWAY);
    }
}
