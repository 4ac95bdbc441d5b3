package vn.ocop.starter.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a request, so that the caller mends it in one go. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault of the field unless the condition holds. */
    public Faults require(boolean holds, String field, String rule, Object... args) {
        if (!holds) {
            found.add(new Fault(field, rule, args));
        }
        return this;
    }

    /** The field must hold a text that is neither blank nor longer than so many characters. */
    public Faults text(String value, String field, int longest) {
        return require(value != null && !value.isBlank(), field, "required").optionalText(value, field, longest);
    }

    /** The field may be missing, but not be longer than so many characters. */
    public Faults optionalText(String value, String field, int longest) {
        return require(value == null || value.length() <= longest, field, "too-long", longest);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** @throws Refusal of kind {@link Refusal.Kind#INVALID} if anything was found */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found);
        }
    }
}
