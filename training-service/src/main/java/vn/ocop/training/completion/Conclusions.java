package vn.ocop.training.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ocop.training.attendance.AttendanceSheets;
import vn.ocop.training.course.Course;
import vn.ocop.training.course.CourseConsequences;
import vn.ocop.training.course.CoursePlan;
import vn.ocop.training.course.Enrolment;
import vn.ocop.training.person.TraineeKind;
import vn.ocop.training.record.Completion;
import vn.ocop.training.record.Completions;
import vn.ocop.training.topic.Topic;
import vn.ocop.training.topic.TopicList;

/**
 * Draws the consequences of a closed course: a completion with a certificate for everybody who met its rule, and the new
 * state of training of each entity and officer. Every step may be done again and comes to the same.
 */
@Component
class Conclusions implements CourseConsequences {
    private final AttendanceSheets sheets;
    private final Completions completions;
    private final CertificateNumbers numbers;
    private final TopicList topics;
    private final EntityTrainings entities;
    private final OfficerTrainings officers;

    Conclusions(
            AttendanceSheets sheets,
            Completions completions,
            CertificateNumbers numbers,
            TopicList topics,
            EntityTrainings entities,
            OfficerTrainings officers) {
        this.sheets = sheets;
        this.completions = completions;
        this.numbers = numbers;
        this.topics = topics;
        this.entities = entities;
        this.officers = officers;
    }

    @Override
    public void conclude(String id, Course course) {
        List<Enrolment> completed = new Conclusion(course, sheets.minutes(id), sheets.scores(id)).completed();
        Set<String> known =
                completions.ofCourse(id).stream().map(Completion::traineeId).collect(Collectors.toSet());
        completions.add(certified(
                id,
                course,
                completed.stream()
                        .filter(one -> !known.contains(one.traineeId()))
                        .toList()));
        List<Completion> all = completions.ofCourse(id);
        all.stream()
                .map(Completion::entityId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(entities::update);
        all.stream()
                .filter(one -> one.kind() == TraineeKind.OFFICER)
                .map(Completion::traineeId)
                .forEach(officers::update);
    }

    private List<Completion> certified(String id, Course course, List<Enrolment> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        CoursePlan plan = course.plan();
        LocalDate day = plan.lastDay();
        LocalDate validUntil = topics.find(plan.topic(), plan.firstDay())
                .map((Topic topic) -> topic.validUntil(day))
                .orElse(null);
        Iterator<String> certificates =
                numbers.next(day.getYear(), fresh.size()).iterator();
        List<Completion> made = new ArrayList<>();
        for (Enrolment one : fresh) {
            made.add(new Completion(
                    id,
                    one.traineeId(),
                    one.kind(),
                    one.entityId(),
                    one.unit(),
                    one.locality(),
                    one.level(),
                    one.agency(),
                    plan.agency(),
                    plan.task(),
                    plan.topic(),
                    day,
                    validUntil,
                    certificates.next()));
        }
        return made;
    }
}
