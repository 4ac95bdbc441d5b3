package vn.ocop.registry.programme.target;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.registry.OpenAnswers;
import vn.ocop.registry.RegistrySettings;
import vn.ocop.registry.programme.OpenFigures;
import vn.ocop.starter.time.Today;

/** The targets for everybody: figures of today, without who is counted. */
@RestController
@RequestMapping("/api/public/v1/targets")
@PermitAll
@Tag(name = "catalogue")
class OpenTargetController {
    private final OpenFigures<TargetsOfDay> targets;
    private final OpenAnswers answers;
    private final Today today;

    OpenTargetController(
            TargetFigures figures, RegistrySettings settings, Clock clock, OpenAnswers answers, Today today) {
        this.targets =
                new OpenFigures<>(settings.catalogueCached(), clock, day -> new TargetsOfDay(day, figures.on(day)));
        this.answers = answers;
        this.today = today;
    }

    /** The targets of a day. */
    record TargetsOfDay(LocalDate on, List<TargetView> items) {}

    @GetMapping
    @Operation(summary = "How far the programme has come today, by every target")
    ResponseEntity<TargetsOfDay> list() {
        return ResponseEntity.ok().cacheControl(answers.kept()).body(targets.on(today.day()));
    }
}
