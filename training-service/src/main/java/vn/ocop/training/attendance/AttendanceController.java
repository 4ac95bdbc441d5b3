package vn.ocop.training.attendance;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.SentTable;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.training.course.Courses;

/** Attendance lists and test scores. */
@RestController
@RequestMapping("/api/training/v1/courses/{id}")
@Tag(name = "attendance", description = "Attendance and test scores, kept offline and sent later, by ids")
class AttendanceController {
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private final Attendance attendance;
    private final AttendanceSheets sheets;
    private final Courses courses;

    AttendanceController(Attendance attendance, AttendanceSheets sheets, Courses courses) {
        this.attendance = attendance;
        this.sheets = sheets;
        this.courses = courses;
    }

    /** A list that a device has kept; rows of any sessions of the course. */
    record Sheet(String device, List<AttendanceRow> rows) {}

    /** Scores of a test, in percent. */
    record Scores(List<Attendance.ScoreRow> rows) {}

    @PostMapping(path = "/attendance", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(
            summary = "Send the attendance that a device has kept",
            description = "Up to 20,000 rows: present or minutes, and recordedAt. The newest row of a device counts; no"
                    + " device takes away what another has seen. Sending it again changes nothing.")
    Attendance.Result take(@PathVariable String id, @RequestBody Sheet sheet, Locale locale) {
        if (sheet.rows() == null) {
            throw Refusal.invalid("rows", "required");
        }
        return attendance.take(id, device(sheet.device()), sheet.rows(), locale);
    }

    @PostMapping(
            path = "/attendance",
            consumes = {SentTable.CSV, SentTable.XLSX})
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(
            summary = "Send attendance as a table, which is the body of the request",
            description = "CSV (UTF-8) or XLSX with headings session, trainee, present or minutes, recordedAt;"
                    + " Vietnamese headings are known too. device= names the device.")
    Attendance.Result takeTable(
            @PathVariable String id, NativeWebRequest request, HttpServletRequest body, Locale locale)
            throws IOException {
        String device = device(new Parameters(request, Set.of("device")).text("device"));
        return attendance.take(
                id, device, SentTable.read(body.getInputStream(), AttendanceTable::read, locale), locale);
    }

    @GetMapping("/attendance")
    @RolesAllowed({OFFICE, TRAINING, AUDITOR})
    @Operation(summary = "List the attendance of a course by session and trainee, without names")
    Page<AttendanceSheets.Line> list(@PathVariable String id, PageRequest page) {
        return sheets.page(courses.get(id).id(), page);
    }

    @PostMapping("/scores")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(
            summary = "Send the scores of a course's test, in percent",
            description = "The newest score of a trainee counts. Sending them again changes nothing.")
    Attendance.Result takeScores(@PathVariable String id, @RequestBody Scores scores, Locale locale) {
        if (scores.rows() == null) {
            throw Refusal.invalid("rows", "required");
        }
        return attendance.takeScores(id, scores.rows(), locale);
    }

    /** The name of the device becomes a field in the store. */
    private static String device(String name) {
        if (name == null || !DEVICE.matcher(name).matches()) {
            throw Refusal.invalid("device", "device");
        }
        return name;
    }
}
