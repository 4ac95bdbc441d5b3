package vn.ocop.registry.national.sending;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.national.NationalSettings;
import vn.ocop.registry.national.sending.Answer.Kind;

/** Reads the whole list of products that the national register holds of this province, page by page. */
public class TheirProducts {
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private final Line line;
    private final NationalSettings settings;
    private final Clock clock;
    private final Retry retry = Retry.of(
            "national-register-list",
            RetryConfig.<Answer>custom()
                    .maxAttempts(TRIES)
                    .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE))
                    .retryOnResult(answer -> answer.is(Kind.FAILED))
                    .build());

    public TheirProducts(Line line, NationalSettings settings, Clock clock) {
        this.line = line;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * All of them, as they stand there.
     *
     * @throws ListUnread if a page can't be read, the whole takes too long, or there are too many
     */
    public List<JsonNode> read() {
        Instant end = clock.instant().plus(settings.reading());
        List<JsonNode> products = new ArrayList<>();
        for (int number = 1; true; number++) {
            JsonNode page = page(number);
            page.path("results").forEach(products::add);
            if (products.size() > settings.most()) {
                throw new ListUnread("more than " + settings.most() + " products");
            }
            boolean last = page.path("results").size() < settings.pageSize();
            if (last || products.size() >= page.path("count").asLong(Long.MAX_VALUE)) {
                return products;
            }
            if (clock.instant().isAfter(end)) {
                throw new ListUnread("more than " + settings.reading().toSeconds() + " s");
            }
        }
    }

    private JsonNode page(int number) {
        Answer answer = retry.executeSupplier(() -> line.call(Call.page(number, settings.pageSize())));
        if (!answer.is(Kind.DONE)) {
            throw new ListUnread(answer.why());
        }
        if (answer.body() == null || !answer.body().path("results").isArray()) {
            throw new ListUnread("no results");
        }
        return answer.body();
    }
}
