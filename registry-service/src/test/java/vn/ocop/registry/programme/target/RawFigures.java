package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.ocop.events.EntityEvent;
import vn.ocop.events.EntityState;
import vn.ocop.events.EntityTrained;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.MarketEvent;
import vn.ocop.events.MarketState;
import vn.ocop.events.OfficerTrained;
import vn.ocop.events.OfficerTrainingState;
import vn.ocop.events.ProductDelisted;
import vn.ocop.events.RatingEvent;
import vn.ocop.events.RatingState;
import vn.ocop.registry.programme.history.ToldHistory.Raw;
import vn.ocop.starter.time.Vietnam;

/** The seven targets counted by hand from the raw events, day by day, in the slowest and plainest way. */
final class RawFigures {
    private static final Set<String> MODERN = Set.of("SUPERMARKET", "CONVENIENCE_STORE", "E_COMMERCE");
    private static final LocalDate MODERN_SINCE = LocalDate.of(2022, 11, 24);
    private final List<Raw> raws;
    private final List<OfficerCount> officerCounts;
    private final List<Area> areas;

    RawFigures(List<Raw> raws, List<OfficerCount> officerCounts, List<Area> areas) {
        this.raws = raws;
        this.officerCounts = officerCounts;
        this.areas = areas;
    }

    /** A figure; the denominator is null for a plain number and where nobody has told it. */
    record Figure(long numerator, Long denominator) {}

    private record Certificate(String product, long version, RatingState.Recognition told, String entity) {}

    /** All figures of the day, by target and reading. */
    Map<String, Figure> on(LocalDate day) {
        Map<String, Figure> figures = new TreeMap<>();
        List<Certificate> valid = valid(day);
        figures.put("2025-1 VALID", number(products(valid, 5, 5)));
        figures.put("2025-1 EVER", number(products(begun(day), 5, 5)));
        figures.put("2025-2 AT_LEAST_3", number(products(valid, 3, 5)));
        figures.put("2025-2 FROM_3_TO_4", number(products(valid, 3, 4)));
        figures.put("2025-2 EVER_AT_LEAST_3", number(products(begun(day), 3, 5)));
        figures.put("2025-2 EVER_FROM_3_TO_4", number(products(begun(day), 3, 4)));

        Set<String> owners = new TreeSet<>();
        valid.stream().filter(one -> one.told().star() > 2).forEach(one -> owners.add(one.entity()));
        long cooperatives = 0;
        long knownSmall = 0;
        long notLarge = 0;
        long circular = 0;
        long circularWithArea = 0;
        for (String owner : owners) {
            EntityState entity = entityOrFirst(owner, day);
            if ("COOPERATIVE".equals(entity.legalForm())) {
                cooperatives++;
            }
            if ("ENTERPRISE".equals(entity.legalForm())) {
                String size = entity.enterpriseSize();
                knownSmall += size != null && !size.equals("LARGE") ? 1 : 0;
                notLarge += !"LARGE".equals(size) ? 1 : 0;
            }
            if (entity.circularChain()) {
                circular++;
                circularWithArea += hasArea(owner, day) ? 1 : 0;
            }
        }
        long all = owners.size();
        figures.put("2025-3 HOLDERS", new Figure(cooperatives, all));
        figures.put("2025-4 KNOWN_SIZE", new Figure(knownSmall, all));
        figures.put("2025-4 NOT_LARGE", new Figure(notLarge, all));
        figures.put("2025-5 CHAIN", new Figure(circular, all));
        figures.put("2025-5 CHAIN_WITH_AREA", new Figure(circularWithArea, all));

        figures.put("2025-6 OFFICERS", new Figure(officers(day), officersThereAre(day)));
        figures.putAll(trained(day));
        figures.putAll(onChannels(day, valid));
        return figures;
    }

    private static Figure number(long numerator) {
        return new Figure(numerator, null);
    }

    private static long products(List<Certificate> certificates, int least, int most) {
        Set<String> products = new HashSet<>();
        for (Certificate one : certificates) {
            if (least <= one.told().star() && one.told().star() <= most) {
                products.add(one.product());
            }
        }
        return products.size();
    }

    /** The newest word on every certificate whose first day has come. */
    private List<Certificate> begun(LocalDate day) {
        Map<String, Certificate> newest = new HashMap<>();
        for (Raw raw : raws) {
            if (raw.event() instanceof RatingEvent event && event.rating().recognition() != null) {
                Certificate told = new Certificate(
                        raw.id(),
                        raw.version(),
                        event.rating().recognition(),
                        event.rating().entityId());
                String key = raw.id() + "#" + told.told().certificate();
                if (!newest.containsKey(key) || newest.get(key).version() < told.version()) {
                    newest.put(key, told);
                }
            }
        }
        List<Certificate> begun = new ArrayList<>();
        newest.values().stream()
                .filter(one -> one.told().issuedOn().compareTo(day) <= 0)
                .forEach(begun::add);
        return begun;
    }

    /** Of each product the certificate that was issued last, unless it has lapsed or was revoked. */
    private List<Certificate> valid(LocalDate day) {
        Map<String, Certificate> last = new HashMap<>();
        for (Certificate one : begun(day)) {
            Certificate other = last.get(one.product());
            boolean later = other == null
                    || one.told().issuedOn().isAfter(other.told().issuedOn())
                    || (one.told().issuedOn().equals(other.told().issuedOn()) && one.version() > other.version());
            if (later) {
                last.put(one.product(), one);
            }
        }
        List<Certificate> valid = new ArrayList<>();
        for (Certificate one : last.values()) {
            boolean lapsed = one.told().validUntil().isBefore(day);
            boolean revoked =
                    one.told().revokedOn() != null && !one.told().revokedOn().isAfter(day);
            if (!lapsed && !revoked) {
                valid.add(one);
            }
        }
        return valid;
    }

    private EntityState entityOn(String id, LocalDate day) {
        Raw newest = null;
        for (Raw raw : raws) {
            if (raw.event() instanceof EntityEvent
                    && raw.id().equals(id)
                    && !told(raw).isAfter(day)
                    && (newest == null || raw.version() > newest.version())) {
                newest = raw;
            }
        }
        return newest == null ? null : ((EntityEvent) newest.event()).entity();
    }

    private EntityState entityOrFirst(String id, LocalDate day) {
        EntityState entity = entityOn(id, day);
        return entity != null
                ? entity
                : raws.stream()
                        .filter(raw -> raw.version() == 1 && raw.id().equals(id))
                        .map(Raw::event)
                        .filter(EntityEvent.class::isInstance)
                        .map(event -> ((EntityEvent) event).entity())
                        .findFirst()
                        .orElseThrow();
    }

    private List<EntityState> running(LocalDate day) {
        Set<String> ids = new TreeSet<>();
        raws.stream().filter(raw -> raw.event() instanceof EntityEvent).forEach(raw -> ids.add(raw.id()));
        return ids.stream()
                .map(id -> entityOn(id, day))
                .filter(Objects::nonNull)
                .filter(entity -> !entity.state().equals("CLOSED"))
                .toList();
    }

    private boolean hasArea(String entity, LocalDate day) {
        return areas.stream()
                .anyMatch(area -> area.entityId().equals(entity)
                        && !day.isBefore(area.span().first())
                        && (area.span().last() == null
                                || !day.isAfter(area.span().last())));
    }

    private long officers(LocalDate day) {
        Set<String> trained = new HashSet<>();
        for (Raw raw : raws) {
            if (raw.event() instanceof OfficerTrained(OfficerTrainingState training)) {
                for (OfficerTrainingState.Topic topic : training.topics()) {
                    if (counts(topic.lastDay(), topic.validUntil(), day)) {
                        trained.add(raw.id());
                    }
                }
            }
        }
        return trained.size();
    }

    private Long officersThereAre(LocalDate day) {
        long sum = 0;
        for (OfficerLevel level : OfficerLevel.values()) {
            OfficerCount newest = null;
            for (OfficerCount count : officerCounts) {
                if (count.level() == level && count.from().compareTo(day) <= 0) {
                    newest = newest == null || count.from().compareTo(newest.from()) >= 0 ? count : newest;
                }
            }
            if (newest == null) {
                return null;
            }
            sum += newest.count();
        }
        return sum;
    }

    private Map<String, Figure> trained(LocalDate day) {
        List<EntityState> running = running(day);
        long trained = 0;
        long workers = 0;
        long ofWorkers = 0;
        for (EntityState entity : running) {
            boolean represented = false;
            int known = 0;
            for (Raw raw : raws) {
                if (raw.id().equals(entity.id()) && raw.event() instanceof EntityTrained(EntityTrainingState told)) {
                    int most = 0;
                    boolean every = !told.topics().isEmpty();
                    boolean any = false;
                    for (EntityTrainingState.Topic topic : told.topics()) {
                        if (counts(topic.lastDay(), topic.validUntil(), day)) {
                            any = true;
                            represented |= topic.representatives() > 0;
                            most = Math.max(most, topic.workers());
                        } else {
                            every = false;
                        }
                    }
                    known = Math.max(known, every ? told.workers() : any ? most : 0);
                }
            }
            trained += represented ? 1 : 0;
            if (entity.workforce() != null) {
                ofWorkers += entity.workforce().total();
                workers += Math.min(known, entity.workforce().total());
            }
        }
        return Map.of(
                "2025-6 ENTITIES",
                new Figure(trained, (long) running.size()),
                "2025-6 WORKERS",
                new Figure(workers, ofWorkers));
    }

    /** As the trade service defines it. */
    private Map<String, Figure> onChannels(LocalDate day, List<Certificate> valid) {
        Set<String> starred = new HashSet<>();
        Set<String> holders = new HashSet<>();
        valid.forEach(one -> {
            starred.add(one.product());
            holders.add(one.entity());
        });
        Set<String> sellers = new HashSet<>();
        if (!day.isBefore(MODERN_SINCE)) {
            Map<String, Raw> newest = new HashMap<>();
            for (Raw raw : raws) {
                for (MarketState.Listing listing : mentioned(raw)) {
                    newest.merge(raw.id() + listing.id(), raw, (a, b) -> a.version() > b.version() ? a : b);
                }
            }
            newest.forEach((key, raw) -> {
                MarketState.Listing listing = mentioned(raw).stream()
                        .filter(one -> (raw.id() + one.id()).equals(key))
                        .findFirst()
                        .orElseThrow();
                if (MODERN.contains(listing.kind()) && starred.contains(raw.id()) && isThere(raw, listing, day)) {
                    sellers.add(((MarketEvent) raw.event()).market().entityId());
                }
            });
        }
        long register = 0;
        long holding = 0;
        long selling = 0;
        for (EntityState entity : running(day)) {
            register++;
            if (holders.contains(entity.id())) {
                holding++;
                selling += sellers.contains(entity.id()) ? 1 : 0;
            }
        }
        return Map.of("2025-7 REGISTER", new Figure(selling, register), "2025-7 HOLDERS", new Figure(selling, holding));
    }

    private static List<MarketState.Listing> mentioned(Raw raw) {
        List<MarketState.Listing> mentioned = new ArrayList<>();
        if (raw.event() instanceof MarketEvent event) {
            mentioned.addAll(event.market().listings());
            if (event instanceof ProductDelisted delisted) {
                mentioned.addAll(delisted.ended());
            }
        }
        return mentioned;
    }

    private static boolean isThere(Raw raw, MarketState.Listing listing, LocalDate day) {
        if (day.isBefore(listing.from())) {
            return false;
        }
        if (raw.event() instanceof ProductDelisted delisted && delisted.ended().contains(listing)) {
            return day.isBefore(delisted.on() == null ? told(raw) : delisted.on());
        }
        return listing.until() == null || !day.isAfter(listing.until());
    }

    private static boolean counts(LocalDate first, LocalDate last, LocalDate day) {
        return first.compareTo(day) <= 0 && (last == null || last.compareTo(day) >= 0);
    }

    private static LocalDate told(Raw raw) {
        return LocalDate.ofInstant(raw.time(), Vietnam.ZONE);
    }
}
