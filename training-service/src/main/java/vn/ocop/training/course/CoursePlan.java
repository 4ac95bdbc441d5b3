package vn.ocop.training.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What a course is to be.
 *
 * @param topic code of the topic
 * @param task task of the plan that it serves, for example {@code III.1}; null if none
 * @param agency key of the agency that runs it, for example {@code dard}, or its name
 * @param trainer organisation that teaches; a person's name does not belong here
 * @param place where it is held, null if online
 * @param link where it is held online, null if not
 * @param unit id of the administrative unit it is held for: a commune, a locality of the plan, or the province
 */
public record CoursePlan(
        String title,
        String topic,
        String task,
        Audience audience,
        String agency,
        String trainer,
        String place,
        String link,
        String unit,
        List<Session> sessions,
        Integer seats,
        List<Material> materials,
        Funding funding,
        CompletionRule rule) {
    static final int MOST_SEATS = 2_000;
    private static final int MOST_SESSIONS = 100;
    private static final int MOST_MATERIALS = 100;

    public CoursePlan {
        sessions = sessions == null ? List.of() : sessions;
        materials = materials == null ? List.of() : materials;
        funding = funding == null ? new Funding(null, List.of()) : funding;
    }

    void check(Faults faults) {
        new Texts(faults)
                .needed(title, "title", Texts.NAME)
                .needed(topic, "topic", Texts.NAME)
                .optional(task, "task", Texts.NAME)
                .needed(agency, "agency", Texts.NAME)
                .optional(trainer, "trainer", Texts.NAME)
                .optional(place, "place", Texts.LINE)
                .optional(link, "link", Texts.LINE)
                .needed(unit, "unit", Texts.NAME);
        faults.require(place != null || link != null, "place", "place-or-link");
        faults.require(seats != null, "seats", "required");
        faults.require(seats == null || (seats >= 1 && seats <= MOST_SEATS), "seats", "between", 1, MOST_SEATS);
        faults.require(audience != null, "audience", "required");
        faults.require(rule != null, "rule", "required");
        if (audience != null) {
            audience.check(faults);
        }
        if (rule != null) {
            rule.check(faults);
        }
        funding.check(faults);
        checkSessions(faults);
        faults.require(materials.size() <= MOST_MATERIALS, "materials", "size", 0, MOST_MATERIALS);
        for (int i = 0; i < materials.size(); i++) {
            Material material = materials.get(i);
            faults.require(material != null, "materials[" + i + "]", "required");
            if (material != null) {
                material.check("materials[" + i + "]", faults);
            }
        }
    }

    /** First day; the plan must have passed its check. */
    public LocalDate firstDay() {
        return sessions.stream()
                .map(Session::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Last day; the plan must have passed its check. */
    public LocalDate lastDay() {
        return sessions.stream()
                .map(Session::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Length of all sessions. */
    public int minutes() {
        return sessions.stream().mapToInt(Session::minutes).sum();
    }

    private void checkSessions(Faults faults) {
        faults.require(!sessions.isEmpty() && sessions.size() <= MOST_SESSIONS, "sessions", "size", 1, MOST_SESSIONS);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            String field = "sessions[" + i + "]";
            faults.require(session != null, field, "required");
            if (session != null) {
                session.check(field, faults);
                faults.require(ids.add(session.id()), field + ".id", "once");
            }
        }
    }
}
