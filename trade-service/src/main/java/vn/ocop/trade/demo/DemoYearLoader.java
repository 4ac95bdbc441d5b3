package vn.ocop.trade.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.trade.channel.ChannelProfile;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;
import vn.ocop.trade.promotion.PromotionPlan;

/**
 * Plays the demo year with products that hold a star, one locality at a time, by the same commands as people do. Its ids
 * follow from what they stand for, so that a load that was cut off goes on where it stood.
 */
@Component
@ConditionalOnProperty("trade.demo-year")
class DemoYearLoader {
    private static final int GROUPS = 6;
    private static final int MOST_OF_GROUP = 1_000;
    private final DemoYear year;
    private final DemoEvents events;
    private final DemoMarket market;
    private final DemoGiftSet giftSet;
    private final Standings standings;
    private final Today today;

    DemoYearLoader(
            JsonMapper json,
            DemoEvents events,
            DemoMarket market,
            DemoGiftSet giftSet,
            Standings standings,
            Today today) {
        this.year = read(json);
        this.events = events;
        this.market = market;
        this.giftSet = giftSet;
        this.standings = standings;
        this.today = today;
    }

    /** What was loaded: products with a star, sales of them, events of which how many are closed. */
    record Loaded(String locality, int products, int sales, int events, int closed) {}

    /**
     * @param no Roman number of the locality in the plan
     * @param known how many products with a star this service must have heard of there; 0 for no matter how many
     * @throws Refusal if it has not heard of so many yet
     */
    Loaded load(String no, int known, Caller by) {
        int place = IntStream.range(0, year.localities().size())
                .filter(i -> year.localities().get(i).no().equals(no))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("locality", no));
        List<Standing> products = starred(no);
        if (products.size() < known) {
            throw Refusal.conflict("stars-to-come", products.size(), known);
        }
        int sold = sell(year.localities().get(place), products, by);
        String livestream = DemoYear.id("livestream", no);
        events.fill(livestream, year.livestream(place), products, by);
        year.events().forEach(plan -> events.fill(id(plan), plan, products, by));
        List<String> over = new ArrayList<>(List.of(livestream));
        if (place == year.localities().size() - 1) {
            year.events().forEach(plan -> over.add(id(plan)));
            giftSet.offer(year, starred(), today.day(), by);
        }
        int closed = (int) over.stream().filter(id -> events.finish(id, by)).count();
        return new Loaded(year.localities().get(place).name(), products.size(), sold, over.size(), closed);
    }

    private int sell(DemoYear.Locality locality, List<Standing> products, Caller by) {
        ChannelProfile profile = year.pointOf(locality);
        String point = market.channel(locality.no(), profile, by);
        String site = market.channel("site", year.site(), by);
        String supermarket = market.channel("supermarket", year.supermarket(), by);
        int sold = 0;
        for (Standing product : products) {
            market.list(product, point, profile, year.listedFrom(), by);
            market.list(product, site, year.site(), year.listedFrom(), by);
            sold += market.sell(product, point, profile, year, by);
        }
        products.stream().limit(1).forEach(best -> {
            market.list(best, supermarket, year.supermarket(), year.listedFrom(), by);
            market.sign(best, year.supermarket(), year.contractsOn(), by);
        });
        return sold;
    }

    /** The products of the locality that hold a star today, the most stars first. */
    private List<Standing> starred(String no) {
        return starred().stream()
                .filter(one ->
                        one.locality() != null && no.equals(one.locality().no()))
                .sorted(Comparator.comparing(Standing::star).reversed().thenComparing(Standing::productId))
                .toList();
    }

    private List<Standing> starred() {
        return IntStream.rangeClosed(1, GROUPS)
                .boxed()
                .flatMap(group -> standings.holding(group, today.day(), today.day(), MOST_OF_GROUP).stream())
                .toList();
    }

    private static String id(PromotionPlan plan) {
        return DemoYear.id("event", plan.firstDay() + " " + plan.kind());
    }

    private static DemoYear read(JsonMapper json) {
        try (InputStream in = DemoYear.class.getResourceAsStream("/trade/demo-year.json")) {
            return json.readValue(in, DemoYear.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
