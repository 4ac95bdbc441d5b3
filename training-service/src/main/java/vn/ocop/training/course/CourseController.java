package vn.ocop.training.course;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.COMMUNE;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.PRODUCER;
import static vn.ocop.training.Roles.TRADE;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.training.entity.EntitySight;

/** Courses: their plan and their course from planned to closed. */
@RestController
@RequestMapping(CourseController.PATH)
@Tag(name = "courses", description = "Courses with sessions, seats, materials and cost")
class CourseController {
    static final String PATH = "/api/training/v1/courses";
    private final Courses courses;
    private final EntitySight sight;
    private final Idempotency idempotency;

    CourseController(Courses courses, EntitySight sight, Idempotency idempotency) {
        this.courses = courses;
        this.sight = sight;
        this.idempotency = idempotency;
    }

    /** Why. */
    record Reason(String reason) {
        void check() {
            Faults faults = new Faults();
            new Texts(faults).needed(reason, "reason", Texts.STORY);
            faults.refuseIfAny();
        }
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(summary = "Plan a course", description = "Amounts in đồng. Takes an Idempotency-Key.")
    ResponseEntity<?> plan(@RequestBody CoursePlan plan, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, plan, id -> {
            Versioned<Course> course = courses.plan(id, plan, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + course.id()))
                    .eTag(Long.toString(course.version()))
                    .body(CourseView.of(course));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List courses, the newest day first",
            description =
                    "Filters: state, topic, task, agency, unit, entity (who has somebody in it; one that the caller may know it of)")
    @Parameter(name = "state")
    @Parameter(name = "topic")
    @Parameter(name = "task")
    @Parameter(name = "agency")
    @Parameter(name = "unit")
    @Parameter(name = "entity")
    Page<CourseView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Parameters asked = new Parameters(request, Set.of("state", "topic", "task", "agency", "unit", "entity"));
        String entity = asked.text("entity");
        if (entity != null) {
            EntityState _ = sight.of(entity, caller);
        }
        Criteria criteria = new Criteria()
                .is("state", asked.constant("state", CourseState.class, false))
                .is("topic", asked.text("topic"))
                .is("task", asked.text("task"))
                .is("agency", asked.text("agency"))
                .is("unit", asked.text("unit"))
                .is("entity", entity);
        return courses.page(criteria.filter(), criteria.mark(), page).map(CourseView::of);
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Read a course")
    ResponseEntity<CourseView> read(@PathVariable String id) {
        return answer(courses.get(id));
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(summary = "Plan a course anew, until it runs; added seats go to those who wait")
    ResponseEntity<CourseView> replan(
            @PathVariable String id, @RequestBody CoursePlan plan, ExpectedVersion expected, Caller caller) {
        return answer(courses.replan(id, plan, expected, caller));
    }

    @PostMapping("/{id}/opening")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(summary = "Open a course for enrolments")
    ResponseEntity<CourseView> open(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(courses.open(id, expected, caller));
    }

    @PostMapping("/{id}/start")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(summary = "Let a course run: attendance can be kept")
    ResponseEntity<CourseView> start(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(courses.start(id, expected, caller));
    }

    @PostMapping("/{id}/closing")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(summary = "Close a course; completions follow from attendance and test by its rule")
    ResponseEntity<CourseView> close(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(courses.close(id, expected, caller));
    }

    @PostMapping("/{id}/reopening")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(summary = "Take attendance again after closing; completions that were given stay")
    ResponseEntity<CourseView> reopen(
            @PathVariable String id, @RequestBody Reason form, ExpectedVersion expected, Caller caller) {
        form.check();
        return answer(courses.reopen(id, form.reason(), expected, caller));
    }

    @PostMapping("/{id}/cancellation")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(summary = "Cancel a course, with the reason")
    ResponseEntity<CourseView> cancel(
            @PathVariable String id, @RequestBody Reason form, ExpectedVersion expected, Caller caller) {
        form.check();
        return answer(courses.cancel(id, form.reason(), expected, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, TRAINING, AUDITOR})
    @Operation(summary = "Who changed a course, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return courses.history(id, page);
    }

    private static ResponseEntity<CourseView> answer(Versioned<Course> course) {
        return ResponseEntity.ok().eTag(Long.toString(course.version())).body(CourseView.of(course));
    }
}
