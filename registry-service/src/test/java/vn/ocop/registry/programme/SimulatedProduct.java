package vn.ocop.registry.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductStageChanged;
import vn.ocop.events.ProductState;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.registry.programme.history.ToldHistory.Raw;

/** A product of the plan that moves through the cycle, with its rating and its market. */
final class SimulatedProduct {
    private static final int EVALUATION = 5;
    private final String id;
    private final String name;
    private final SimulatedEntity entity;
    private final Integer group;
    private final int plannedYear;
    private final Random random;
    private final List<Raw> events = new ArrayList<>();
    private LocalDate day;
    private int step = 1;

    SimulatedProduct(String id, String name, SimulatedEntity entity, Integer group, int plannedYear, Random random) {
        this.id = id;
        this.name = name;
        this.entity = entity;
        this.group = group;
        this.plannedYear = plannedYear;
        this.random = random;
        this.day = entity.registeredOn().plusDays(random.nextInt(90));
        live();
    }

    List<Raw> events() {
        return events;
    }

    private void live() {
        List<Raw> own = new ArrayList<>();
        tell(own, new ProductRegistered(state("ACTIVE")));
        // Most are put forward in the year of the plan, some before or after it, some never.
        LocalDate wanted = LocalDate.of(plannedYear + random.nextInt(3) / 2, 1 + random.nextInt(10), 1);
        LocalDate submitted = wanted.isAfter(day.plusDays(30)) ? wanted : day.plusDays(30L + random.nextInt(60));
        int last = random.nextInt(10) == 0 ? 1 + random.nextInt(4) : 6;
        while (step < Math.min(last, EVALUATION)) {
            move(own, submitted.minusDays(25L * (EVALUATION - step)));
        }
        SimulatedRating rating = new SimulatedRating(id, name, entity.id(), random);
        if (random.nextInt(7) == 0) {
            rating.enteredFromBefore(day);
        }
        if (last == 6) {
            rating.lives(submitted.isAfter(day) ? submitted : day);
            if (rating.firstStar() != null) {
                move(own, rating.firstStar());
            }
        }
        if (random.nextInt(15) == 0) {
            day = day.plusDays(random.nextInt(400));
            tell(own, new ProductWithdrawn(state("WITHDRAWN")));
        }
        events.addAll(own);
        events.addAll(rating.events());
        if (rating.firstStar() != null) {
            events.addAll(new SimulatedMarket(id, entity.id(), rating.firstStar(), random).events());
        }
    }

    private void move(List<Raw> own, LocalDate to) {
        day = to.isAfter(day) ? to : day;
        int from = step++;
        tell(own, new ProductStageChanged(from, step, state("ACTIVE")));
    }

    private void tell(List<Raw> own, Record event) {
        own.add(new Raw(id, own.size() + 1L, SimulatedHistory.at(day, random), event));
        day = day.plusDays(1);
    }

    private ProductState state(String lives) {
        return new ProductState(
                id,
                name,
                new ProductState.Maker(
                        entity.id(),
                        entity.state().name(),
                        entity.state().legalForm(),
                        entity.state().state()),
                entity.state().locality(),
                null,
                null,
                group,
                null,
                plannedYear,
                id,
                step,
                lives,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of());
    }
}
