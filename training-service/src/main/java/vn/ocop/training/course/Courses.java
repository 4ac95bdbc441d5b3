package vn.ocop.training.course;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.training.person.Trainee;
import vn.ocop.training.person.Trainees;
import vn.ocop.training.topic.Topic;
import vn.ocop.training.topic.TopicList;

/** All courses: planned, opened, filled, held and closed. */
@Component
public class Courses {
    /** Tries of an enrolment: a popular course is filled by many at the same moment. */
    private static final int MOST_TRIES = 60;

    private final AggregateStore<Course> store;
    private final CourseConsequences consequences;
    private final TopicList topics;
    private final Programmes programmes;
    private final Trainees trainees;
    private final Clock clock;

    Courses(
            AggregateStores stores,
            CourseConsequences consequences,
            TopicList topics,
            Programmes programmes,
            Trainees trainees,
            Clock clock) {
        this.store = stores.within(CourseKeys.TYPE, event -> concludeIfClosed(event.subject()));
        this.consequences = consequences;
        this.topics = topics;
        this.programmes = programmes;
        this.trainees = trainees;
        this.clock = clock;
    }

    /** Plans a course; one of that id that is there stays as it is. */
    public Versioned<Course> plan(String id, CoursePlan plan, Caller by) {
        check(plan);
        return all().create(id, Course.planned(plan), by);
    }

    Versioned<Course> replan(String id, CoursePlan plan, ExpectedVersion expected, Caller by) {
        check(plan);
        return step(id, expected, by, course -> course.replanned(plan));
    }

    public Versioned<Course> open(String id, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, Course::opened);
    }

    public Versioned<Course> start(String id, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, Course::started);
    }

    public Versioned<Course> close(String id, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, course -> course.closed(Vietnam.today(clock)));
    }

    Versioned<Course> reopen(String id, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, course -> course.reopened(reason));
    }

    Versioned<Course> cancel(String id, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, course -> course.cancelled(reason));
    }

    /**
     * Gives the trainee a seat, or a place among those who wait.
     *
     * @throws Refusal if the trainee is not known, not the caller's to speak for, in it already, or not its audience
     */
    Enrolment enrol(String id, String traineeId, Caller by) {
        Trainee trainee = trainees.find(traineeId, Vietnam.today(clock))
                .orElseThrow(() -> Refusal.invalid("traineeId", "unknown"));
        trainees.requireFor(by, trainee);
        return enrol(id, by, _ -> List.of(trainee)).state().enrolment(traineeId).orElseThrow();
    }

    /** Enrols those that are chosen by what is stored now; nothing is stored if none is. */
    public Versioned<Course> enrol(String id, Caller by, Function<Course, List<Trainee>> chosen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Deciding.untilNotOvertaken(MOST_TRIES, () -> {
            Versioned<Course> course = get(id);
            List<Trainee> some = chosen.apply(course.state());
            return some.isEmpty() ? course : all().change(course, course.state().enrolled(some, now, by.subject()), by);
        });
    }

    /** Gives a seat up; the first who waits gets it. */
    Versioned<Course> withdraw(String id, String traineeId, Caller by) {
        return Deciding.untilNotOvertaken(MOST_TRIES, () -> {
            Versioned<Course> course = get(id);
            Enrolment enrolment =
                    course.state().enrolment(traineeId).orElseThrow(() -> Refusal.notFound("enrolment", traineeId));
            trainees.requireFor(
                    by, trainees.find(traineeId, Vietnam.today(clock)).orElseGet(enrolment::trainee));
            return all().change(course, course.state().withdrawn(traineeId), by);
        });
    }

    /** Draws the consequences of its closing, once more if they were drawn before. */
    public void concludeIfClosed(String id) {
        Course course = get(id).state();
        if (course.state() == CourseState.CLOSED) {
            consequences.conclude(id, course);
        }
    }

    /** @throws Refusal of kind NOT_FOUND */
    public Versioned<Course> get(String id) {
        return all().get(id);
    }

    public Optional<Versioned<Course>> find(String id) {
        return all().find(id);
    }

    Page<Versioned<Course>> page(Bson filter, String mark, PageRequest request) {
        return all().page(filter, CourseKeys.BY_DAY, false, request, mark);
    }

    Page<HistoryEntry> history(String id, PageRequest request) {
        return store.history().of(id, request);
    }

    /** The store, for questions about many courses; what is asked of it must have an index. */
    public Aggregates<Course> all() {
        return store.aggregates();
    }

    private Versioned<Course> step(
            String id, ExpectedVersion expected, Caller by, Function<Course, Change<Course>> decision) {
        Versioned<Course> course = get(id);
        expected.mustBe(course.version());
        return all().change(course, decision.apply(course.state()), by);
    }

    private void check(CoursePlan plan) {
        Faults faults = new Faults();
        plan.check(faults);
        faults.require(plan.task() == null || programmes.has(plan.task()), "task", "unknown");
        faults.refuseIfAny();
        Optional<Topic> topic = topics.find(plan.topic(), plan.firstDay());
        faults.require(topic.isPresent(), "topic", "unknown");
        faults.require(
                topic.isEmpty()
                        || topic.get().kinds().containsAll(plan.audience().kinds()),
                "audience.kinds",
                "not-for-topic");
        faults.refuseIfAny();
    }
}
