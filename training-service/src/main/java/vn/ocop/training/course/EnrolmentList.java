package vn.ocop.training.course;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.training.entity.EntityDirectory;
import vn.ocop.training.person.EntityPerson;
import vn.ocop.training.person.PersonRegistration;
import vn.ocop.training.person.Trainee;
import vn.ocop.training.person.TraineeKind;
import vn.ocop.training.person.Trainees;

/** Enrols by a list: every good row is taken, every other one is told with its reason. */
@Component
class EnrolmentList {
    private static final int MOST_ROWS = CoursePlan.MOST_SEATS * 2;
    private final Courses courses;
    private final Trainees trainees;
    private final PersonRegistration registration;
    private final Copies<EntityState> entities;
    private final MessageSource messages;
    private final Clock clock;

    EnrolmentList(
            Courses courses,
            Trainees trainees,
            PersonRegistration registration,
            Copies<EntityState> entities,
            MessageSource messages,
            Clock clock) {
        this.courses = courses;
        this.trainees = trainees;
        this.registration = registration;
        this.entities = entities;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is wrong with a row. It quotes nothing of the row, so no name either. */
    record Finding(long row, String rule, String message) {}

    /**
     * What became of a list.
     *
     * @param taken rows without a finding
     * @param enrolled of them, with a seat; 0 in a dry run
     * @param waiting of them, without one; 0 in a dry run
     */
    record Result(int rows, int taken, int enrolled, int waiting, List<Finding> findings) {}

    /**
     * A row that can be taken.
     *
     * @param trainee without id where somebody of an entity has to be entered first
     * @param person null for officers
     */
    private record Good(EnrolmentRow row, Trainee trainee, EntityPerson person) {}

    /** @param newId makes ids for people who are entered by it */
    Result enrol(String courseId, List<EnrolmentRow> rows, boolean dryRun, Caller by, NewId newId, Locale locale) {
        if (rows.size() > MOST_ROWS) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        }
        Course course = courses.get(courseId).state();
        EntityDirectory directory = EntityDirectory.of(entities);
        List<Finding> findings = new ArrayList<>();
        List<Good> good = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (EnrolmentRow row : rows) {
            try {
                good.add(check(row, course, directory, seen, by));
            } catch (RowRefused refused) {
                findings.add(finding(row, refused.rule(), locale));
            }
        }
        if (dryRun) {
            return new Result(rows.size(), good.size(), 0, 0, findings);
        }
        return taken(courseId, rows.size(), good, findings, by, newId);
    }

    /** Makes the id of somebody new. */
    @FunctionalInterface
    interface NewId {
        String next();
    }

    private Result taken(String courseId, int rows, List<Good> good, List<Finding> findings, Caller by, NewId newId) {
        List<Trainee> chosen = good.stream().map(one -> known(one, by, newId)).toList();
        Course after = courses.enrol(courseId, by, course -> chosen.stream()
                        .filter(one -> course.enrolment(one.id()).isEmpty())
                        .toList())
                .state();
        int seated = (int) chosen.stream()
                .filter(one -> after.enrolment(one.id()).stream().anyMatch(e -> e.is(Enrolment.State.ENROLLED)))
                .count();
        return new Result(rows, good.size(), seated, good.size() - seated, findings);
    }

    private Trainee known(Good one, Caller by, NewId newId) {
        if (one.trainee().id() != null) {
            return one.trainee();
        }
        String id = registration.known(newId.next(), one.person(), one.row().personal(), by);
        Trainee draft = one.trainee();
        return new Trainee(id, draft.kind(), draft.entityId(), draft.units(), draft.locality(), null, null);
    }

    private Good check(EnrolmentRow row, Course course, EntityDirectory directory, Set<Object> seen, Caller by) {
        TraineeKind kind = row.traineeKind();
        refuseUnless(kind != null, "unknown-kind");
        Good good = kind == TraineeKind.OFFICER ? officer(row) : ofEntity(row, kind, directory);
        try {
            trainees.requireFor(by, good.trainee());
        } catch (Refusal _) {
            throw new RowRefused("wrong-unit");
        }
        refuseUnless(course.plan().audience().admits(good.trainee()), "not-the-audience");
        refuseUnless(seen.add(good.person() == null ? good.trainee().id() : good.person()), "duplicate-row");
        String id = good.trainee().id();
        refuseUnless(id == null || course.enrolment(id).isEmpty(), "already-enrolled");
        return good;
    }

    private Good officer(EnrolmentRow row) {
        Trainee officer = trainees.find(row.officer(), Vietnam.today(clock))
                .filter(one -> one.kind() == TraineeKind.OFFICER)
                .orElseThrow(() -> new RowRefused("unknown-officer"));
        return new Good(row, officer, null);
    }

    private Good ofEntity(EnrolmentRow row, TraineeKind kind, EntityDirectory directory) {
        List<EntityState> meant = directory.find(row.entity());
        refuseUnless(!meant.isEmpty(), "unknown-entity");
        refuseUnless(meant.size() == 1, "ambiguous-entity");
        EntityState entity = meant.getFirst();
        refuseUnless(!entity.state().equals("CLOSED"), "closed-entity");
        EntityPerson person = new EntityPerson(kind, entity.id(), row.code());
        Faults faults = new Faults();
        person.check(faults);
        refuseUnless(faults.isEmpty(), "wrong-code");
        row.personal().check(kind, faults);
        refuseUnless(faults.isEmpty(), "not-agreed");
        Optional<Versioned<EntityPerson>> known = registration.find(person);
        refuseUnless(known.isEmpty() || known.get().state().isThereOn(Vietnam.today(clock)), "person-left");
        return new Good(row, Trainees.of(known.map(Versioned::id).orElse(null), kind, entity), person);
    }

    private Finding finding(EnrolmentRow row, String rule, Locale locale) {
        return new Finding(row.number(), rule, messages.getMessage("finding." + rule, null, locale));
    }

    private static void refuseUnless(boolean holds, String rule) {
        if (!holds) {
            throw new RowRefused(rule);
        }
    }
}
