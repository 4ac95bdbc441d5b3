package vn.ocop.registry.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.starter.text.Vietnamese;

/**
 * Catalogue of the administrative units of Cà Mau, past and present. Names are compared whole, with tone style and case
 * folded, never by prefix: "Khánh Bình" is not "Khánh Bình Đông".
 */
public final class Territory {
    /** Last day of the districts and of the former communes (Resolution 202/2025/QH15). */
    public static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    private final Map<String, AdminUnit> units;
    private final Map<String, List<AdminUnit>> children;
    private final List<PlanLocality> planLocalities;

    private Territory(Map<String, AdminUnit> units) {
        this.units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        this.children = units.values().stream()
                .filter(unit -> unit.parentId() != null)
                .collect(Collectors.groupingBy(AdminUnit::parentId));
        this.planLocalities = UnitTable.localities(this.units);
    }

    /** Reads the catalogue that ships with the service. */
    public static Territory load() {
        return new Territory(UnitTable.units());
    }

    /** All units, past and present. */
    public Collection<AdminUnit> units() {
        return units.values();
    }

    /** The unit with that id. */
    public Optional<AdminUnit> find(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The units that lay directly in a unit on a day. */
    public List<AdminUnit> within(String parentId, LocalDate day) {
        return children.getOrDefault(parentId, List.of()).stream()
                .filter(unit -> unit.validAt(day))
                .toList();
    }

    /** The unit of that name directly within a parent on a day; empty when none or more than one fits. */
    public Optional<AdminUnit> find(String parentId, PlaceName name, LocalDate day) {
        return only(within(parentId, day), name::names);
    }

    /** As {@link #find(String, PlaceName, LocalDate)} for a name with or without its kind; a bare name may be ambiguous. */
    public Optional<AdminUnit> find(String parentId, String name, LocalDate day) {
        String key = Vietnamese.fold(name);
        List<AdminUnit> candidates = within(parentId, day);
        return only(candidates, unit -> Vietnamese.fold(unit.name()).equals(key))
                .or(() -> only(
                        candidates, unit -> Vietnamese.fold(unit.bareName()).equals(key)));
    }

    /** The former commune that an address names, within the district of its locality. */
    public Optional<AdminUnit> formerCommune(String districtId, Address address) {
        return address.commune().flatMap(name -> find(districtId, name, LAST_DAY_OF_DISTRICTS));
    }

    /** Whether a unit is the other or holds it, through parents and successors; the province holds its former units too. */
    public boolean contains(String unitId, String otherUnitId) {
        AdminUnit unit = units.get(otherUnitId);
        while (unit != null) {
            if (unit.id().equals(unitId)) {
                return true;
            }
            unit = above(unit);
        }
        return false;
    }

    /** The nine localities of the plan in its order. */
    public List<PlanLocality> planLocalities() {
        return planLocalities;
    }

    /** The locality with that Roman number. */
    public Optional<PlanLocality> planLocality(String number) {
        return planLocalities.stream()
                .filter(locality -> locality.number().equals(number))
                .findFirst();
    }

    private @Nullable AdminUnit above(AdminUnit unit) {
        String id = unit.successorId() == null ? unit.parentId() : unit.successorId();
        return id == null ? null : units.get(id);
    }

    private static Optional<AdminUnit> only(Collection<AdminUnit> candidates, Predicate<AdminUnit> rule) {
        List<AdminUnit> fitting = candidates.stream().filter(rule).limit(2).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
