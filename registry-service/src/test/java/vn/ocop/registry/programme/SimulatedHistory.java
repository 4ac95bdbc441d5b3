package vn.ocop.registry.programme;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.ocop.events.EntityState;
import vn.ocop.events.Locality;
import vn.ocop.registry.programme.history.ToldHistory.Raw;
import vn.ocop.starter.time.Vietnam;

/**
 * Four years of the plan of Cà Mau (2022–2025) as they may have been, from its 151 entities and 237 products: the same
 * raw events for the same seed. Entities change and close; products move through the cycle, are submitted in their year or
 * near it, fail, are recognised, upgraded, assessed again, extended, revoked, and lapse; people are trained; listings come
 * and go. What the register was told of an entity or a product is one {@link Raw} a version.
 */
public final class SimulatedHistory {
    /** First day of the plan's years. */
    public static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    /** Last one; events may tell of days after it. */
    public static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private static final Path DATA = Path.of("../../shared/data");
    private final List<Raw> events = new ArrayList<>();

    /** The history of that seed. */
    public SimulatedHistory(long seed) {
        Random random = new Random(seed);
        Map<String, SimulatedEntity> entities = new HashMap<>();
        for (NamedCsvRecord line : lines("entities.csv")) {
            SimulatedEntity entity = new SimulatedEntity(
                    new EntityState(
                            line.getField("entity_key"),
                            line.getField("entity_name"),
                            form(line.getField("entity_type_norm")),
                            null,
                            null,
                            line.getField("entity_address"),
                            locality(line),
                            null,
                            null,
                            null,
                            false,
                            "REGISTERED"),
                    random);
            entities.put(entity.id(), entity);
            events.addAll(entity.events());
        }
        for (NamedCsvRecord line : lines("products.csv")) {
            SimulatedEntity entity = entities.get(line.getField("entity_key"));
            SimulatedProduct product = new SimulatedProduct(
                    line.getField("locality_no") + "-" + line.getField("seq_in_locality"),
                    line.getField("product_name"),
                    entity,
                    line.getField("product_group").isBlank() ? null : Integer.valueOf(line.getField("product_group")),
                    Integer.parseInt(line.getField("planned_year")),
                    random);
            events.addAll(product.events());
        }
        events.addAll(new SimulatedTraining(entities.values(), random).events());
    }

    /** All events, those of an aggregate in the order of their versions. */
    public List<Raw> events() {
        return List.copyOf(events);
    }

    static Instant at(LocalDate day, Random random) {
        return day.atStartOfDay(Vietnam.ZONE).toInstant().plusSeconds(random.nextInt(86_400));
    }

    private static String form(String type) {
        return switch (type) {
            case "DN" -> "ENTERPRISE";
            case "HTX" -> "COOPERATIVE";
            case "THT" -> "COOPERATIVE_GROUP";
            case "HKD" -> "BUSINESS_HOUSEHOLD";
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Locality locality(NamedCsvRecord line) {
        String no = line.getField("locality_no");
        return new Locality(no, line.getField("locality"), "locality-" + no);
    }

    private static List<NamedCsvRecord> lines(String file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
