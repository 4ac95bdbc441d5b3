package vn.ocop.training.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.training.attendance.AttendanceSheets;
import vn.ocop.training.attendance.Mark;
import vn.ocop.training.course.Course;
import vn.ocop.training.course.CoursePlan;
import vn.ocop.training.course.CourseState;
import vn.ocop.training.course.Courses;
import vn.ocop.training.course.Enrolment;
import vn.ocop.training.course.Session;
import vn.ocop.training.entity.EntityDirectory;
import vn.ocop.training.person.EntityPerson;
import vn.ocop.training.person.Level;
import vn.ocop.training.person.PersonRegistration;
import vn.ocop.training.person.Post;
import vn.ocop.training.person.Trainee;
import vn.ocop.training.person.TraineeKind;
import vn.ocop.training.person.Trainees;

/**
 * Plays the demo year with the entities that the registry knows, one locality at a time, by the same commands as people
 * do. Its ids follow from what they stand for, so that a load that was cut off goes on where it stood. Nobody is named.
 */
@Component
@ConditionalOnProperty("training.demo-year")
class DemoYearLoader {
    private static final LocalDate COMMUNES_BEGAN = LocalDate.of(2025, 7, 1);
    private static final int SCORE = 80;
    private final DemoYear year;
    private final Courses courses;
    private final PersonRegistration registration;
    private final AttendanceSheets sheets;
    private final Copies<EntityState> entities;
    private final Clock clock;

    DemoYearLoader(
            JsonMapper json,
            Courses courses,
            PersonRegistration registration,
            AttendanceSheets sheets,
            Copies<EntityState> entities,
            Clock clock) {
        this.year = read(json);
        this.courses = courses;
        this.registration = registration;
        this.sheets = sheets;
        this.entities = entities;
        this.clock = clock;
    }

    /** What was loaded. */
    record Loaded(String locality, int entities, int courses, int closed) {}

    /**
     * @param no Roman number of the locality in the plan
     * @param known how many entities this service must have heard of; 0 for no matter how many
     * @throws Refusal if it has not heard of so many yet
     */
    Loaded load(String no, int known, Caller by) {
        int place = IntStream.range(0, year.localities().size())
                .filter(i -> year.localities().get(i).no().equals(no))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("locality", no));
        List<EntityState> all = EntityDirectory.of(entities).all().toList();
        if (all.size() < known) {
            throw Refusal.conflict("entities-to-come", all.size(), known);
        }
        List<EntityState> here = all.stream()
                .filter(entity ->
                        entity.locality() != null && no.equals(entity.locality().no()))
                .toList();
        List<Trainee> everybody = Stream.concat(
                        officers(year.localities().get(place), by).stream(), people(here, by).stream())
                .toList();
        List<Course> held = year.courses().stream()
                .map(lesson -> hold(id(lesson.task(), no), year.plan(lesson, place), everybody, by))
                .toList();
        return new Loaded(year.localities().get(place).name(), here.size(), held.size(), (int) held.stream()
                .filter(course -> course.state() == CourseState.CLOSED)
                .count());
    }

    /** From its plan to its end, or to where the calendar lets it come. */
    private Course hold(String id, CoursePlan plan, List<Trainee> everybody, Caller by) {
        Versioned<Course> course = courses.plan(id, plan, by);
        if (course.state().state() == CourseState.PLANNED) {
            course = courses.open(id, expected(course), by);
        }
        if (course.state().state() == CourseState.OPEN) {
            course = courses.enrol(id, by, now -> everybody.stream()
                    .filter(one -> plan.audience().kinds().contains(one.kind()))
                    .filter(one -> now.enrolment(one.id()).isEmpty())
                    .toList());
            if (!Vietnam.today(clock).isAfter(plan.lastDay())) {
                return course.state();
            }
            course = courses.start(id, expected(course), by);
        }
        if (course.state().state() == CourseState.RUNNING) {
            attend(id, course.state());
            course = courses.close(id, expected(course), by);
        }
        return course.state();
    }

    private void attend(String id, Course course) {
        List<AttendanceSheets.Presence> rows = new ArrayList<>();
        List<AttendanceSheets.Score> scores = new ArrayList<>();
        List<Enrolment> seated = course.seated();
        for (int i = 0; i < seated.size(); i++) {
            String trainee = seated.get(i).traineeId();
            boolean all = (i + 1) % year.oneInSoManyMissesASession() != 0;
            for (Session session : course.plan().sessions()) {
                boolean present = all || session.id().equals("1");
                rows.add(new AttendanceSheets.Presence(
                        session.id(), trainee, "demo", mark(session, present ? session.minutes() : 0)));
            }
            scores.add(new AttendanceSheets.Score(
                    trainee, mark(course.plan().sessions().getLast(), SCORE)));
        }
        sheets.keep(id, rows);
        if (course.plan().rule().leastScore() != null) {
            sheets.keepScores(id, scores);
        }
    }

    private static Mark mark(Session session, int value) {
        return new Mark(
                session.date().atTime(session.end()).atZone(Vietnam.ZONE).toInstant(), value);
    }

    /** One officer in each commune. */
    private List<Trainee> officers(DemoYear.Locality locality, Caller by) {
        return locality.communes().stream()
                .map(unit -> {
                    Post post = new Post("commune_pc", Level.COMMUNE, unit, COMMUNES_BEGAN, null);
                    String id = registration
                            .officer(id("officer", unit), post, null, by)
                            .id();
                    return new Trainee(id, TraineeKind.OFFICER, null, List.of(unit), null, post.level(), post.agency());
                })
                .toList();
    }

    private List<Trainee> people(List<EntityState> here, Caller by) {
        return here.stream()
                .filter(entity -> !entity.state().equals("CLOSED"))
                .flatMap(entity -> Stream.concat(
                        Stream.of(person(entity, TraineeKind.ENTITY_REPRESENTATIVE, "DD-1", by)),
                        IntStream.rangeClosed(1, workers(entity))
                                .mapToObj(i -> person(entity, TraineeKind.WORKER, "LD-" + i, by))))
                .toList();
    }

    private int workers(EntityState entity) {
        Integer known = entity.workforce() == null ? null : entity.workforce().total();
        return known == null ? 1 : Math.min(known, year.workersOfEntity());
    }

    private Trainee person(EntityState entity, TraineeKind kind, String code, Caller by) {
        EntityPerson person = new EntityPerson(kind, entity.id(), code);
        String id = registration.known(id(kind + code, entity.id()), person, null, by);
        return Trainees.of(id, kind, entity);
    }

    private static ExpectedVersion expected(Versioned<Course> course) {
        return new ExpectedVersion(course.version());
    }

    private static String id(String what, String where) {
        return UUID.nameUUIDFromBytes(("demo year " + what + " " + where).getBytes(UTF_8))
                .toString();
    }

    private static DemoYear read(JsonMapper json) {
        try (InputStream in = DemoYear.class.getResourceAsStream("/training/demo-year.json")) {
            return json.readValue(in, DemoYear.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
