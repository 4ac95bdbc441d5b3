package vn.ocop.training.course;

/** What follows when a course is closed. It may be called again, and then comes to the same. */
@FunctionalInterface
public interface CourseConsequences {
    /** @param course the course as it is stored now */
    void conclude(String id, Course course);
}
