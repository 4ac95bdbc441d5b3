package vn.ocop.registry.programme.funding;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.registry.territory.PlanLocality;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.starter.time.Today;

/** Where money can be planned and spent: the whole province, a locality of the plan, or a commune of today. */
@Component
class Localities {
    private static final String PROVINCE = "96";
    private static final List<String> WHOLE_PROVINCE = List.of("toan tinh", "cap tinh", "whole province");
    private final Territory territory;
    private final Today today;

    Localities(Territory territory, Today today) {
        this.territory = territory;
        this.today = today;
    }

    /** All of them as of today, the province first, then those of the plan, then communes. */
    List<AdminUnit> all() {
        return Stream.of(
                        territory.find(PROVINCE).stream(),
                        territory.planLocalities().stream().map(PlanLocality::unit),
                        communes().stream())
                .flatMap(units -> units)
                .toList();
    }

    /** The communes and wards of today. */
    List<AdminUnit> communes() {
        return territory.within(PROVINCE, today.day()).stream()
                .filter(unit -> unit.kind().ofCommuneLevel())
                .toList();
    }

    boolean has(String id) {
        return all().stream().anyMatch(unit -> unit.id().equals(id));
    }

    /** Name of a unit that is or was a locality; its id if there is none. */
    String name(String id) {
        return territory.find(id).map(AdminUnit::name).orElse(id);
    }

    /** Those that are written so: by id, or by name with or without its kind. Two can share a bare name. */
    List<AdminUnit> meant(String written) {
        String key = Vietnamese.searchKey(written);
        return all().stream()
                .filter(unit -> unit.id().equals(written)
                        || Vietnamese.searchKey(unit.name()).equals(key)
                        || Vietnamese.searchKey(unit.bareName()).equals(key)
                        || (unit.id().equals(PROVINCE) && WHOLE_PROVINCE.contains(key)))
                .toList();
    }
}
