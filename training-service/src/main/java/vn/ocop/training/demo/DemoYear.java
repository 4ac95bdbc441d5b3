package vn.ocop.training.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.ocop.starter.text.Label;
import vn.ocop.training.course.Audience;
import vn.ocop.training.course.CompletionRule;
import vn.ocop.training.course.CoursePlan;
import vn.ocop.training.course.Funding;
import vn.ocop.training.course.Session;
import vn.ocop.training.person.TraineeKind;

/**
 * The tasks III.1 to III.4 of the plan over its nine localities, in one year.
 *
 * @param note what of it is the plan's and what is made up
 * @param daysBetweenLocalities a course goes from one locality to the next after so many days
 * @param workersOfEntity how many workers of an entity come at most
 * @param oneInSoManyMissesASession so that some do not complete
 */
public record DemoYear(
        Label note,
        List<Locality> localities,
        int daysBetweenLocalities,
        int workersOfEntity,
        int oneInSoManyMissesASession,
        List<Lesson> courses) {
    private static final int SEATS = 120;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 30);

    /**
     * City or district of the plan.
     *
     * @param communes ids of communes of today in its place, each with one officer
     */
    public record Locality(String no, String name, String unit, List<String> communes) {}

    /** A course that is held in every locality. */
    public record Lesson(
            String task,
            String topic,
            String title,
            String agency,
            String trainer,
            List<TraineeKind> kinds,
            LocalDate firstDay,
            int leastShare,
            Integer leastScore,
            BigDecimal cost) {}

    /** The plan of the course in the locality of that place in the list: two half days. */
    CoursePlan plan(Lesson lesson, int place) {
        Locality locality = localities.get(place);
        LocalDate day = lesson.firstDay().plusDays((long) place * daysBetweenLocalities);
        return new CoursePlan(
                lesson.title() + " – " + locality.name(),
                lesson.topic(),
                lesson.task(),
                new Audience(lesson.kinds(), List.of()),
                lesson.agency(),
                lesson.trainer(),
                locality.name(),
                null,
                locality.unit(),
                List.of(
                        new Session("1", day, MORNING, MORNING.plusHours(3)),
                        new Session("2", day, AFTERNOON, AFTERNOON.plusHours(3))),
                SEATS,
                List.of(),
                new Funding(lesson.cost(), List.of(new Funding.Line(Funding.Source.LOCAL, lesson.cost()))),
                new CompletionRule(lesson.leastShare(), lesson.leastScore()));
    }
}
