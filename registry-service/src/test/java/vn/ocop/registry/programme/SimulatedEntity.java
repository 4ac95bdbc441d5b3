package vn.ocop.registry.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.ocop.events.EntityClosed;
import vn.ocop.events.EntityRegistered;
import vn.ocop.events.EntityReinstated;
import vn.ocop.events.EntityState;
import vn.ocop.events.EntitySuspended;
import vn.ocop.events.EntityUpdated;
import vn.ocop.registry.programme.history.ToldHistory.Raw;

/** An entity that is registered, grows, changes its form, and may close. */
final class SimulatedEntity {
    private static final String[] SIZES = {null, "MICRO", "SMALL", "MEDIUM", "LARGE"};
    private final Random random;
    private final List<Raw> events = new ArrayList<>();
    private final LocalDate registeredOn;
    private EntityState state;
    private LocalDate day;

    SimulatedEntity(EntityState first, Random random) {
        this.random = random;
        // Some come into the register long after their first certificate.
        this.registeredOn =
                SimulatedHistory.FIRST.plusDays(random.nextInt(8) == 0 ? random.nextInt(700) : random.nextInt(120));
        this.day = registeredOn;
        this.state = first;
        this.state = changed(first.legalForm(), size(first.legalForm()), workers(), random.nextInt(8) == 0, "ACTIVE");
        tell(new EntityRegistered(state));
        for (int i = random.nextInt(6); i > 0; i--) {
            pass(10 + random.nextInt(300));
            change();
        }
        if (random.nextInt(12) == 0) {
            pass(1 + random.nextInt(500));
            state = changed(state.legalForm(), state.enterpriseSize(), total(), state.circularChain(), "CLOSED");
            tell(new EntityClosed(state));
        }
    }

    String id() {
        return state.id();
    }

    /** As it was last told. */
    EntityState state() {
        return state;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    List<Raw> events() {
        return events;
    }

    private void change() {
        switch (random.nextInt(5)) {
            case 0 -> update(other(state.legalForm()), total(), state.circularChain());
            case 1 -> update(state.legalForm(), workers(), state.circularChain());
            case 2 -> update(state.legalForm(), total(), !state.circularChain());
            case 3 -> update(state.legalForm(), total(), state.circularChain());
            default -> {
                state = changed(state.legalForm(), state.enterpriseSize(), total(), state.circularChain(), "SUSPENDED");
                tell(new EntitySuspended(state));
                pass(random.nextInt(40));
                state = changed(state.legalForm(), state.enterpriseSize(), total(), state.circularChain(), "ACTIVE");
                tell(new EntityReinstated(state));
            }
        }
    }

    private void update(String form, Integer workers, boolean circular) {
        state = changed(form, size(form), workers, circular, state.state());
        tell(new EntityUpdated(state));
    }

    private EntityState changed(String form, String size, Integer workers, boolean circular, String lives) {
        return new EntityState(
                state.id(),
                state.name(),
                form,
                size,
                null,
                state.address(),
                state.locality(),
                null,
                null,
                workers == null ? null : new EntityState.Workforce(workers, null),
                circular,
                lives);
    }

    private static String other(String form) {
        return switch (form) {
            case "COOPERATIVE_GROUP" -> "COOPERATIVE";
            case "BUSINESS_HOUSEHOLD", "COOPERATIVE" -> "ENTERPRISE";
            default -> "COOPERATIVE";
        };
    }

    private String size(String form) {
        return "ENTERPRISE".equals(form) ? SIZES[random.nextInt(SIZES.length)] : null;
    }

    private Integer workers() {
        return random.nextInt(4) == 0 ? null : 1 + random.nextInt(30);
    }

    private Integer total() {
        return state.workforce() == null ? null : state.workforce().total();
    }

    private void pass(int days) {
        day = day.plusDays(days);
    }

    private void tell(Record event) {
        events.add(new Raw(id(), events.size() + 1L, SimulatedHistory.at(day, random), event));
        // The next version may be told on the same day, but never before this one.
        day = day.plusDays(1);
    }
}
