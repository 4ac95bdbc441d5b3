package vn.ocop.trade.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.product.Loss;

/** The catalogue feed over HTTP, for partners' programs: everybody may read it. */
@RestController
@RequestMapping("/api/public/v1/feed")
@PermitAll
@Tag(name = "feed", description = "Products that hold a star, in the order of their changes, for e-commerce partners")
class FeedController {
    private static final String CURSOR = "feed";
    private final FeedLog log;
    private final Today today;

    FeedController(FeedLog log, Today today) {
        this.log = log;
        this.today = today;
    }

    /**
     * What has become of a product.
     *
     * @param id of the product in the register
     * @param removed why it must be taken off; not there while it holds a star
     * @param product not there if it must be taken off
     */
    record Item(String id, Instant changedAt, Loss removed, FeedProduct product) {
        static Item of(FeedLog.Change change, LocalDate day) {
            FeedEntry entry = change.entry().on(day);
            return new Item(change.productId(), change.at(), entry.removed(), entry.product());
        }
    }

    /**
     * A part of the feed.
     *
     * @param next what to ask for with {@code after} the next time, now or tomorrow; always there but at the very start
     * @param more whether there is more already
     */
    record Part(List<Item> items, String next, boolean more) {}

    @GetMapping
    @Operation(
            summary = "Read the catalogue from its start, or what has changed after a cursor",
            description =
                    "Keep next and send it as after: nothing is missed and nothing but changes is sent. An item with removed must be taken off. A product may come again; the last one holds.")
    ResponseEntity<Part> read(@RequestParam(required = false) String after, PageRequest page) {
        List<FeedLog.Change> found = log.after(number(after), page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<FeedLog.Change> told = more ? found.subList(0, page.limit()) : found;
        String next =
                told.isEmpty() ? after : new Cursor(Long.toString(told.getLast().number())).token(CURSOR);
        LocalDate day = today.day();
        // A store in between keeps the answer but asks each time: a revoked star must not live on in it.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(new Part(told.stream().map(change -> Item.of(change, day)).toList(), next, more));
    }

    private static long number(String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        try {
            return Long.parseLong(Cursor.read(after, CURSOR).lastKey());
        } catch (NumberFormatException _) {
            throw Refusal.malformed("after", "cursor");
        }
    }
}
