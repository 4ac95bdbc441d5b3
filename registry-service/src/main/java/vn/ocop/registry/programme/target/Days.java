package vn.ocop.registry.programme.target;

import com.mongodb.client.MongoCursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.events.EntityState;
import vn.ocop.registry.programme.history.EntityDays;
import vn.ocop.registry.programme.history.Markets;
import vn.ocop.registry.programme.history.Recognised;
import vn.ocop.registry.programme.history.Recognitions;
import vn.ocop.registry.programme.history.Trainings;
import vn.ocop.starter.event.Kept;

/**
 * Measures days. The versions of entities, of which there are most, are read as it goes and only the newest of each is
 * held; many days of a trend take one reading.
 */
final class Days {
    private final EntityDays entities;
    private final Recognitions recognitions;
    private final Markets markets;
    private final Trainings trainings;
    private final Others others;

    /** What is told by no event. */
    interface Others {
        Officers officers();

        List<Area> areas();

        ModernKinds modern();
    }

    Days(EntityDays entities, Recognitions recognitions, Markets markets, Trainings trainings, Others others) {
        this.entities = entities;
        this.recognitions = recognitions;
        this.markets = markets;
        this.trainings = trainings;
        this.others = others;
    }

    /** Measures one day. */
    <R> R on(LocalDate day, Function<TargetDay, R> measure) {
        return on(List.of(day), measure).getFirst();
    }

    /** @param days in their order */
    <R> List<R> on(List<LocalDate> days, Function<TargetDay, R> measure) {
        Facts facts = facts();
        Map<String, Kept<EntityState>> newest = new HashMap<>();
        List<R> measured = new ArrayList<>();
        try (MongoCursor<Kept<EntityState>> versions = entities.inOrder().cursor()) {
            Kept<EntityState> next = versions.hasNext() ? versions.next() : null;
            for (LocalDate day : days) {
                while (next != null && !next.from().isAfter(day)) {
                    newest.merge(next.id(), next, Kept::later);
                    next = versions.hasNext() ? versions.next() : null;
                }
                measured.add(measure.apply(TargetDay.on(day, makers(newest), facts)));
            }
        }
        return measured;
    }

    /** Measures a day to come as it would be if nothing more happened than was known on another. */
    <R> R toCome(LocalDate known, LocalDate day, Function<TargetDay, R> measure) {
        List<Recognised> knownThen = recognitions.until(known);
        return measure.apply(TargetDay.toCome(known, day, makers(entities.on(known)), knownThen, facts()));
    }

    private Facts facts() {
        return new Facts(
                recognitions.all(),
                markets.all().into(new ArrayList<>()),
                new Trained(
                        trainings.ofEntities().map(Kept::state).into(new ArrayList<>()),
                        trainings.ofOfficers().map(Kept::state).into(new ArrayList<>())),
                others.officers(),
                others.areas(),
                others.modern(),
                makers(entities.onOrFirst(LocalDate.MIN)));
    }

    private static Map<String, Maker> makers(Map<String, Kept<EntityState>> kept) {
        return kept.values().stream().map(Kept::state).collect(Collectors.toMap(EntityState::id, Maker::of));
    }
}
