package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.registry.programme.history.Recognised;

/**
 * The programme on a day, as far as targets ask. It may be a day to come: then it is what would be if nothing happened.
 *
 * @param known the day until which is known what happened; not after {@code day}
 * @param register the entities that the register knew, by id, closed ones too
 * @param recognitions those that had begun, former ones too
 */
record TargetDay(
        LocalDate known, LocalDate day, Map<String, Maker> register, List<Recognised> recognitions, Facts facts) {
    private static final Comparator<Recognised> HIGHEST =
            Comparator.comparingInt(Recognised::star).thenComparing(Recognised::certificate);

    /** What is known of that day itself. */
    static TargetDay on(LocalDate day, Map<String, Maker> register, Facts facts) {
        return new TargetDay(day, day, register, begun(facts.recognitions(), day), facts);
    }

    /** @param knownThen recognitions as they were known until {@code known} */
    static TargetDay toCome(
            LocalDate known, LocalDate day, Map<String, Maker> register, List<Recognised> knownThen, Facts facts) {
        return new TargetDay(known, day, register, begun(knownThen, known), facts);
    }

    /** Recognitions that hold, of these stars. */
    List<Recognised> held(int least, int most) {
        return recognitions.stream()
                .filter(one -> one.on(day) && one.star() >= least && one.star() <= most)
                .toList();
    }

    /** The highest recognition of each product that ever began, of these stars, by product. */
    Map<String, Recognised> ever(int least, int most) {
        return recognitions.stream()
                .filter(one -> one.star() >= least && one.star() <= most)
                .collect(Collectors.toMap(Recognised::productId, Function.identity(), BinaryOperator.maxBy(HIGHEST)));
    }

    /** The entities of whom a product holds such a star, each with its highest recognition. */
    Map<String, Recognised> holders(int least) {
        return held(least, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Recognised::entityId, Function.identity(), BinaryOperator.maxBy(HIGHEST)));
    }

    /** The entity; one that the register learned of later as it was first known, empty if it never heard of it. */
    Optional<Maker> maker(String id) {
        return Optional.ofNullable(register.getOrDefault(id, facts.firsts().get(id)));
    }

    /** The entities of the register that have not ended. */
    Collection<Maker> active() {
        return register.values().stream().filter(one -> !one.closed()).toList();
    }

    /** Entities of whom a product that holds a star is listed on a modern channel. */
    Set<String> onModernChannels() {
        Set<String> products =
                held(0, Integer.MAX_VALUE).stream().map(Recognised::productId).collect(Collectors.toSet());
        return facts.listings().stream()
                .filter(one -> !one.firstDay().isAfter(known) && one.on(day))
                .filter(one -> facts.modern().isModern(one.kind(), day) && products.contains(one.productId()))
                .map(one -> one.entityId())
                .collect(Collectors.toSet());
    }

    /** Entities with a raw-material area. */
    Set<String> withArea() {
        return facts.areas().stream()
                .filter(area -> area.span().holds(known, day))
                .map(Area::entityId)
                .collect(Collectors.toSet());
    }

    Set<String> trainedEntities() {
        return facts.trained().entitiesOn(known, day);
    }

    Map<String, Integer> trainedWorkers() {
        return facts.trained().workersOn(known, day);
    }

    Set<String> trainedOfficers() {
        return facts.trained().officersOn(known, day);
    }

    private static List<Recognised> begun(List<Recognised> all, LocalDate day) {
        return all.stream().filter(one -> !one.firstDay().isAfter(day)).toList();
    }
}
