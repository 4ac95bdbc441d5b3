package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The agencies of the plan and who took their work over, as they ship with the service. */
@Component
public class Agencies {
    private final Map<String, Agency> byKey = new LinkedHashMap<>();

    Agencies(JsonMapper json) {
        json.readValue(
                        Agencies.class.getResourceAsStream("/programme/agencies.json"),
                        new TypeReference<List<Agency>>() {})
                .forEach(agency -> byKey.put(agency.key(), agency));
    }

    /** All, in the order of the plan's section VI. */
    public List<Agency> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Agency> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * For which of the leading agencies of a task an agency speaks on a day: for itself, for one whose work it took over,
     * or for a group that it belongs to. The key of the plan goes on to be its own after the agency ended, because
     * accounts keep it.
     */
    public Optional<String> leadOf(Task task, String own, LocalDate day) {
        if (own.isBlank()) {
            return Optional.empty();
        }
        return task.lead().stream()
                .filter(lead -> lead.equals(own) || acting(lead, day).equals(own))
                .findFirst()
                .or(() -> find(own).flatMap(agency -> task.lead().stream()
                        .filter(agency.partOf()::contains)
                        .findFirst()));
    }

    private String acting(String lead, LocalDate day) {
        return find(lead).map(agency -> agency.actingOn(day)).orElse("");
    }
}
