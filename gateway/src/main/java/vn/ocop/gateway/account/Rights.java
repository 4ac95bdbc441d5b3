package vn.ocop.gateway.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.ocop.gateway.problem.Fault;

/**
 * What an account may do and where.
 *
 * @param roles what it may do
 * @param agency key of the agency it belongs to, null for none
 * @param units ids of the administrative units it is in charge of; {@code 96} is the whole province, a former unit carries
 *     the last day it existed ({@code 32236@2025-06-30})
 * @param entities ids of the registry's entities it acts for
 */
public record Rights(Set<Role> roles, String agency, Set<String> units, Set<String> entities) {
    private static final Set<Role> TERRITORIAL = Set.of(Role.OFFICE, Role.COMMUNE);
    private static final Pattern AGENCY = Pattern.compile("[a-z][a-z0-9_]{1,63}");
    private static final Pattern UNIT = Pattern.compile("\\d{2,5}(@\\d{4}-\\d{2}-\\d{2})?");
    private static final Pattern ENTITY = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public Rights {
        roles = roles == null ? Set.of() : Set.copyOf(new TreeSet<>(roles));
        units = units == null ? Set.of() : Set.copyOf(units);
        entities = entities == null ? Set.of() : Set.copyOf(entities);
    }

    /** A role that needs nothing but itself and an agency. */
    static Rights of(Role role, String agency, String... units) {
        return new Rights(Set.of(role), agency, Set.of(units), Set.of());
    }

    boolean administers() {
        return roles.contains(Role.ADMIN);
    }

    /** What is wrong with them, nothing if they are right. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (roles.isEmpty()) {
            faults.add(new Fault("roles", "required"));
        }
        if (administers() && roles.size() > 1) {
            faults.add(new Fault("roles", "admin-alone"));
        }
        if (roles.stream().anyMatch(TERRITORIAL::contains) && units.isEmpty()) {
            faults.add(new Fault("units", "role-needs-units"));
        }
        if (roles.contains(Role.PRODUCER) && entities.isEmpty()) {
            faults.add(new Fault("entities", "role-needs-entities"));
        }
        if (agency != null && !AGENCY.matcher(agency).matches()) {
            faults.add(new Fault("agency", "agency"));
        }
        if (!units.stream().allMatch(UNIT.asMatchPredicate())) {
            faults.add(new Fault("units", "unit"));
        }
        if (!entities.stream().allMatch(ENTITY.asMatchPredicate())) {
            faults.add(new Fault("entities", "entity"));
        }
        return faults;
    }
}
