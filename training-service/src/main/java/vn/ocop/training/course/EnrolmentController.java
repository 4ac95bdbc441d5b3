package vn.ocop.training.course;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.COMMUNE;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.PRODUCER;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.SentTable;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Seats in courses and who waits for one. */
@RestController
@RequestMapping(EnrolmentController.PATH)
@Tag(name = "enrolments", description = "Who is in a course, by ids, and who waits for a seat")
class EnrolmentController {
    static final String PATH = "/api/training/v1/courses/{id}/enrolments";
    private final Courses courses;
    private final EnrolmentList lists;
    private final Idempotency idempotency;

    EnrolmentController(Courses courses, EnrolmentList lists, Idempotency idempotency) {
        this.courses = courses;
        this.lists = lists;
        this.idempotency = idempotency;
    }

    /** Who is to be enrolled. */
    record Entry(String traineeId) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, PRODUCER})
    @Operation(
            summary = "Enrol an officer or somebody of an entity",
            description = "state: ENROLLED, or WAITING when the course is full. Takes an Idempotency-Key.")
    ResponseEntity<?> enrol(@PathVariable String id, @RequestBody Entry form, IdempotencyKey key, Caller caller) {
        if (form.traineeId() == null) {
            throw Refusal.invalid("traineeId", "required");
        }
        return idempotency.answer(
                key, form, _ -> ResponseEntity.created(URI.create("/api/training/v1/courses/" + id + "/enrolments"))
                        .body(courses.enrol(id, form.traineeId(), caller)));
    }

    @PostMapping(consumes = {SentTable.CSV, SentTable.XLSX})
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, PRODUCER})
    @Operation(
            summary = "Enrol by a list, which is the body of the request",
            description = "CSV (UTF-8) or XLSX with headings: kind (officer, representative, worker), officer, entity,"
                    + " code, name, contact, agreed; Vietnamese headings are known too. dryRun=true only checks. Rows that"
                    + " are not taken are told with their reason. Sending it again changes nothing.")
    EnrolmentList.Result enrolAll(
            @PathVariable String id, NativeWebRequest request, HttpServletRequest body, Caller caller, Locale locale)
            throws IOException {
        Parameters parameters = new Parameters(request, Set.of("dryRun"));
        boolean dryRun = parameters.flag("dryRun");
        List<EnrolmentRow> rows = SentTable.read(body.getInputStream(), EnrolmentTable::read, locale);
        return lists.enrol(id, rows, dryRun, caller, idempotency::newId, locale);
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List enrolments in their order, without names",
            description = "A producer sees those of its entities, a commune those of its units.")
    Page<Enrolment> list(@PathVariable String id, PageRequest page, Caller caller) {
        List<Enrolment> seen = courses.get(id).state().enrolments().stream()
                .filter(one -> sees(caller, one))
                .toList();
        String mark = "enrolments " + id + caller.subject();
        int from = page.cursor()
                .map(token -> Integer.parseInt(Cursor.read(token, mark).lastKey()))
                .orElse(0);
        int to = Math.min(seen.size(), from + page.limit());
        return new Page<>(
                seen.subList(Math.min(from, to), to),
                to < seen.size() ? new Cursor(Integer.toString(to)).token(mark) : null);
    }

    @PostMapping("/{traineeId}/withdrawal")
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, PRODUCER})
    @Operation(summary = "Give a seat up; the first who waits gets it")
    ResponseEntity<Void> withdraw(@PathVariable String id, @PathVariable String traineeId, Caller caller) {
        courses.withdraw(id, traineeId, caller);
        return ResponseEntity.noContent().build();
    }

    private static boolean sees(Caller caller, Enrolment one) {
        if (caller.hasAny(List.of(OFFICE, TRAINING, AUDITOR))) {
            return true;
        }
        return caller.has(PRODUCER)
                        && one.entityId() != null
                        && caller.entities().contains(one.entityId())
                || caller.has(COMMUNE) && one.unit() != null && caller.units().contains(one.unit());
    }
}
