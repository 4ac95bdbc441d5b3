package vn.ocop.registry.programme.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.OpenAnswers;
import vn.ocop.registry.RegistrySettings;
import vn.ocop.registry.programme.Asked;
import vn.ocop.registry.programme.OpenFigures;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.time.Today;

/** The figures of the plan for everybody, locality by locality; no names. */
@RestController
@RequestMapping("/api/public/v1/plan")
@PermitAll
@Tag(name = "programme-plan")
class OpenPlanController {
    private final OpenFigures<PlanTable> tables;
    private final OpenAnswers answers;
    private final Today today;

    OpenPlanController(PlanDays days, RegistrySettings settings, Clock clock, OpenAnswers answers, Today today) {
        this.tables = new OpenFigures<>(
                settings.catalogueCached(), clock, day -> days.table(EnumSet.of(PlanDimension.LOCALITY), day));
        this.answers = answers;
        this.today = today;
    }

    @GetMapping
    @Operation(
            summary = "What was planned in each locality and where it stands on a day",
            description = "on: the day, today without it")
    @Parameter(name = "on")
    ResponseEntity<PlanTable> table(NativeWebRequest request) {
        Parameters asked = new Parameters(request, Set.of("on"));
        return ResponseEntity.ok().cacheControl(answers.kept()).body(tables.on(Asked.day(asked, today)));
    }
}
