package vn.ocop.registry.programme.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.events.ProductEvent;
import vn.ocop.events.RatingEvent;
import vn.ocop.events.RatingState;
import vn.ocop.registry.programme.history.ToldHistory.Raw;
import vn.ocop.starter.time.Vietnam;

/**
 * The table of the plan computed once more, from the raw events and the seed data alone: no class of the service has a part
 * in it but the words for the standings.
 */
final class FromRawEvents {
    private final List<NamedCsvRecord> lines;
    private final Map<String, List<Raw>> products = new HashMap<>();
    private final Map<String, List<Raw>> ratings = new HashMap<>();

    FromRawEvents(List<Raw> events) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of("../../shared/data/products.csv"))) {
            lines = csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Raw raw : events) {
            if (raw.event() instanceof ProductEvent told) {
                products.computeIfAbsent(told.product().planRef(), _ -> new ArrayList<>())
                        .add(raw);
            } else if (raw.event() instanceof RatingEvent) {
                ratings.computeIfAbsent(raw.id(), _ -> new ArrayList<>()).add(raw);
            }
        }
        products.values().forEach(raws -> raws.sort(Comparator.comparingLong(Raw::version)));
        ratings.values().forEach(raws -> raws.sort(Comparator.comparingLong(Raw::version)));
    }

    /** Counts by "where what": {@code V STAR_3}, {@code 2023 IDEA}, {@code group 2 LAPSED}, {@code all EVALUATED+}. */
    Map<String, Integer> count(LocalDate day) {
        Map<String, Integer> counts = new TreeMap<>();
        for (NamedCsvRecord line : lines) {
            String reference = line.getField("locality_no") + "-" + line.getField("seq_in_locality");
            String group = line.getField("product_group");
            for (String what : whats(reference, day)) {
                for (String where : List.of(
                        "all",
                        line.getField("locality_no"),
                        line.getField("planned_year"),
                        "group " + (group.isEmpty() ? "none" : group))) {
                    counts.merge(where + " " + what, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private List<String> whats(String reference, LocalDate day) {
        List<Raw> versions = products.getOrDefault(reference, List.of());
        int step = 0;
        int furthest = 0;
        boolean withdrawn = false;
        for (Raw raw : versions) {
            if (!Vietnam.dayOf(raw.time()).isAfter(day)) {
                var product = ((ProductEvent) raw.event()).product();
                step = product.step();
                furthest = Math.max(furthest, step);
                withdrawn = product.state().equals("WITHDRAWN");
            }
        }
        List<Raw> rated = versions.isEmpty()
                ? List.of()
                : ratings.getOrDefault(versions.getFirst().id(), List.of());
        Integer star = star(rated, day);
        boolean everStar =
                certificates(rated).stream().anyMatch(one -> !one.issuedOn().isAfter(day));
        List<LocalDate[]> dossiers = dossiers(rated);
        boolean judged =
                dossiers.stream().anyMatch(one -> !one[0].isAfter(day) && (one[1] == null || day.isBefore(one[1])));
        boolean everJudged = dossiers.stream().anyMatch(one -> !one[0].isAfter(day));
        List<String> whats = new ArrayList<>();
        whats.add(standing(step, withdrawn, star, everStar, judged));
        if (furthest >= 2) {
            whats.add("IDEA+");
        }
        if (furthest >= 4) {
            whats.add("PLAN_APPROVED+");
        }
        if (furthest >= 5 || everJudged) {
            whats.add("EVALUATED+");
        }
        if (everStar) {
            whats.add("RECOGNISED+");
        }
        return whats;
    }

    private static String standing(int step, boolean withdrawn, Integer star, boolean everStar, boolean judged) {
        if (star != null) {
            return "STAR_" + star;
        }
        if (withdrawn) {
            return "WITHDRAWN";
        }
        if (judged || step == 5) {
            return "IN_EVALUATION";
        }
        if (everStar) {
            return "LAPSED";
        }
        return switch (step) {
            case 0 -> "NOT_IN_REGISTER";
            case 1 -> "NOT_BEGUN";
            case 2, 3 -> "IDEA";
            default -> "PLAN_APPROVED";
        };
    }

    /** The star by the certificate that was issued last, if it holds. */
    private static Integer star(List<Raw> rated, LocalDate day) {
        return certificates(rated).stream()
                .filter(one -> !one.issuedOn().isAfter(day))
                .reduce((one, other) -> other.issuedOn().isBefore(one.issuedOn()) ? one : other)
                .filter(one ->
                        !day.isAfter(one.validUntil()) && (one.revokedOn() == null || day.isBefore(one.revokedOn())))
                .map(RatingState.Recognition::star)
                .orElse(null);
    }

    /** Every certificate as it was told last. */
    private static List<RatingState.Recognition> certificates(List<Raw> rated) {
        Map<String, RatingState.Recognition> told = new LinkedHashMap<>();
        for (Raw raw : rated) {
            RatingState.Recognition one = ((RatingEvent) raw.event()).rating().recognition();
            if (one != null) {
                told.remove(one.certificate());
                told.put(one.certificate(), one);
            }
        }
        return List.copyOf(told.values());
    }

    /** First day of each dossier and first day without it. */
    private static List<LocalDate[]> dossiers(List<Raw> rated) {
        Map<String, LocalDate[]> days = new TreeMap<>();
        for (int i = 0; i < rated.size(); i++) {
            RatingState.Submission pending =
                    ((RatingEvent) rated.get(i).event()).rating().submission();
            if (pending != null && !days.containsKey(pending.dossierId())) {
                days.put(pending.dossierId(), new LocalDate[] {
                    pending.submittedOn(), end(pending.dossierId(), rated.subList(i + 1, rated.size()))
                });
            }
        }
        return List.copyOf(days.values());
    }

    private static LocalDate end(String dossier, List<Raw> later) {
        for (Raw raw : later) {
            RatingState told = ((RatingEvent) raw.event()).rating();
            if (told.lastOutcome() != null && told.lastOutcome().dossierId().equals(dossier)) {
                return told.lastOutcome().decidedOn();
            }
            if (told.submission() == null || !told.submission().dossierId().equals(dossier)) {
                return Vietnam.dayOf(raw.time());
            }
        }
        return null;
    }
}
