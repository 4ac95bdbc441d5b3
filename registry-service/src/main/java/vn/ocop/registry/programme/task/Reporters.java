package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ocop.registry.Roles;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;

/** Who may report on a task: the office for all, others for the agency of their account if it leads. */
@Component
class Reporters {
    private final Agencies agencies;
    private final Territory territory;
    private final Jurisdiction jurisdiction;

    Reporters(Agencies agencies, Territory territory, Jurisdiction jurisdiction) {
        this.agencies = agencies;
        this.territory = territory;
        this.jurisdiction = jurisdiction;
    }

    /**
     * Who reports.
     *
     * @param lead key of the leading agency for which it speaks
     */
    record Reporter(String lead, String agency, String unit) {}

    /** @throws Refusal if the caller may not report for that agency and unit, or the agency does not lead */
    Reporter of(Task task, String agency, String unit, LocalDate day, Caller caller) {
        String own = agency == null ? caller.agency() : agency;
        if (!caller.has(Roles.OFFICE) && !own.equals(caller.agency())) {
            throw Refusal.forbidden("not-your-agency", own);
        }
        String lead = agencies.leadOf(task, own, day)
                .orElseThrow(() ->
                        Refusal.forbidden("agency-does-not-lead", own, task.code(), String.join(", ", task.lead())));
        checkUnit(own, unit, caller);
        return new Reporter(lead, own, unit);
    }

    private void checkUnit(String agency, String unit, Caller caller) {
        Optional<Agency.Level> level = agencies.find(agency).map(Agency::units);
        if (level.isEmpty()) {
            if (unit != null) {
                throw Refusal.invalid("unit", "no-unit-of-agency");
            }
            return;
        }
        if (unit == null) {
            throw Refusal.invalid("unit", "required");
        }
        if (territory.find(unit).filter(found -> level.get().has(found.kind())).isEmpty()) {
            throw Refusal.invalid("unit", "unknown");
        }
        jurisdiction.require(caller, Set.of(unit));
    }
}
