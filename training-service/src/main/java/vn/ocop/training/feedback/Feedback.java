package vn.ocop.training.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.training.course.Course;
import vn.ocop.training.course.CourseState;
import vn.ocop.training.course.Courses;

/** Hands out codes for the seats of a course, takes answers for them, and tells what they come to. */
@Component
class Feedback {
    private static final int MOST_TRIES = 20;
    /** A code is shorter; people type blanks. */
    private static final int LONGEST_CODE = 50;

    private final Courses courses;
    private final FeedbackBoxes boxes;
    private final Questions questions;
    private final FeedbackSettings settings;
    private final Clock clock;

    Feedback(Courses courses, FeedbackBoxes boxes, Questions questions, FeedbackSettings settings, Clock clock) {
        this.courses = courses;
        this.boxes = boxes;
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * As many new codes as there are seats whose participants have not answered; unused ones end. Who draws which is known
     * to nobody.
     *
     * @throws Refusal before the course runs, and if it was cancelled
     */
    List<String> codes(String courseId) {
        Course course = held(courseId);
        return Deciding.untilNotOvertaken(MOST_TRIES, () -> {
            FeedbackBoxes.Use use = boxes.use(courseId);
            List<String> codes = Codes.draw(Math.max(0, course.seated().size() - use.used()));
            boxes.open(
                    courseId,
                    use,
                    codes.stream().map(code -> Codes.hash(courseId, code)).toList());
            return codes;
        });
    }

    /** @throws Refusal if the code is not one of the course or was used, and before the course runs */
    void answer(String courseId, String code, Map<String, Integer> scores, String text) {
        LocalDate today = Vietnam.today(clock);
        Faults faults = new Faults();
        new Texts(faults).needed(code, "code", LONGEST_CODE);
        Answer.check(scores, text, questions.on(today), faults);
        faults.refuseIfAny();
        held(courseId);
        boxes.put(
                courseId,
                Codes.hash(courseId, code),
                new Answer(UUID.randomUUID().toString(), today, scores, text));
    }

    Results results(String courseId) {
        courses.get(courseId);
        return Results.of(boxes.answers(courseId), questions.all(), settings.leastAnswers());
    }

    List<Question> questions() {
        return questions.on(Vietnam.today(clock));
    }

    private Course held(String courseId) {
        Course course = courses.get(courseId).state();
        if (course.state() != CourseState.RUNNING && course.state() != CourseState.CLOSED) {
            throw Refusal.conflict("course-state", course.state());
        }
        return course;
    }
}
