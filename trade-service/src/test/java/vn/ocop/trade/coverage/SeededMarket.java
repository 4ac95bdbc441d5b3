package vn.ocop.trade.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.ocop.events.EntityState;
import vn.ocop.events.Locality;
import vn.ocop.events.RatingState;
import vn.ocop.events.Unit;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.trade.Scope;
import vn.ocop.trade.channel.ChannelKind;
import vn.ocop.trade.market.Ending;
import vn.ocop.trade.market.Listing;
import vn.ocop.trade.market.ProductMarket;
import vn.ocop.trade.market.Terms;

/** Four years of entities, stars and listings that come and go, the same for the same seed. */
final class SeededMarket {
    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    static final int DAYS = 1_400;
    private static final int ENTITIES = 30;
    private static final int PRODUCTS = 60;
    private static final List<String> FORMS = List.of("COOPERATIVE", "ENTERPRISE", "BUSINESS_HOUSEHOLD");
    private final Random random;
    final List<Version> versions = new ArrayList<>();
    final List<Told> ratings = new ArrayList<>();
    final List<ProductMarket> markets = new ArrayList<>();

    SeededMarket(long seed) {
        random = new Random(seed);
        for (int i = 0; i < ENTITIES; i++) {
            addEntity("e" + i);
        }
        for (int i = 0; i < PRODUCTS; i++) {
            String product = "p" + i;
            String entity = "e" + random.nextInt(ENTITIES);
            addRatings(product, entity);
            addMarket(product, entity);
        }
    }

    /** A version of an entity, told at that moment. */
    record Version(EntityState entity, long version, Instant time) {
        LocalDate day() {
            return LocalDate.ofInstant(time, Vietnam.ZONE);
        }
    }

    /** A rating as it was told in that version. */
    record Told(RatingState rating, long version) {}

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private void addEntity(String id) {
        Instant time = FIRST.plusDays(random.nextInt(500))
                .atStartOfDay(Vietnam.ZONE)
                .toInstant()
                .plusSeconds(random.nextInt(86_400));
        int last = 1 + random.nextInt(5);
        for (int version = 1; version <= last; version++) {
            String state = version > 1 && version == last && random.nextInt(3) == 0 ? "CLOSED" : "ACTIVE";
            versions.add(new Version(entity(id, state), version, time));
            time = time.plus(Duration.ofHours(1 + random.nextInt(8_000)));
        }
    }

    private EntityState entity(String id, String state) {
        Locality locality =
                switch (random.nextInt(5)) {
                    case 0 -> null;
                    case 1, 2 -> new Locality("V", "Huyện Ngọc Hiển", "973@2025-06-30");
                    default -> new Locality("I", "Thành phố Cà Mau", "964@2025-06-30");
                };
        String unit = random.nextBoolean() ? "32248" : "32236@2025-06-30";
        return new EntityState(
                id,
                "HTX Chí Tâm " + id,
                random.nextInt(6) == 0 ? null : FORMS.get(random.nextInt(FORMS.size())),
                null,
                null,
                null,
                locality,
                null,
                new Unit(unit, "Xã Đất Mũi"),
                null,
                false,
                state);
    }

    private void addRatings(String product, String entity) {
        long version = 1;
        LocalDate first = day();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate last = first.plusDays(30 + random.nextInt(600));
            String certificate = "GCN-" + product + "-" + i;
            ratings.add(new Told(rating(product, entity, certificate, first, last, null), version++));
            if (random.nextInt(3) == 0) {
                LocalDate revoked = first.plusDays(random.nextInt(700));
                ratings.add(new Told(rating(product, entity, certificate, first, last, revoked), version++));
            }
            first = first.plusDays(100 + random.nextInt(500));
        }
    }

    private static RatingState rating(
            String product, String entity, String certificate, LocalDate first, LocalDate last, LocalDate revoked) {
        return new RatingState(
                product,
                "Tôm khô",
                entity,
                null,
                null,
                new RatingState.Recognition(
                        certificate,
                        null,
                        3,
                        "PROVINCE",
                        "1/QĐ-UBND",
                        first,
                        "26-2026",
                        first,
                        last,
                        false,
                        revoked == null ? "VALID" : "REVOKED",
                        revoked,
                        revoked == null ? null : "CRITERIA_NOT_MET"));
    }

    private void addMarket(String product, String entity) {
        List<Listing> listings = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate from = day();
            LocalDate until = random.nextBoolean() ? from.plusDays(random.nextInt(500)) : null;
            Listing.End end = random.nextInt(3) == 0
                    ? new Listing.End(from.plusDays(random.nextInt(400)), Ending.ENDED, "hết hàng", "trade")
                    : null;
            listings.add(new Listing(
                    product + "-l" + i,
                    "c" + i,
                    "Kênh " + i,
                    ChannelKind.values()[random.nextInt(ChannelKind.values().length)],
                    Scope.PROVINCE,
                    null,
                    new Terms(null, from, until, null, null),
                    "trade",
                    "",
                    Instant.EPOCH,
                    end));
        }
        markets.add(new ProductMarket(product, entity, List.of(), listings, List.of()));
    }
}
