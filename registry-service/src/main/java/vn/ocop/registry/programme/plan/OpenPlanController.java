package vn.ocop.registry.programme.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.RegistrySettings;
import vn.ocop.registry.programme.Asked;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.time.Today;

/** The figures of the plan for everybody, locality by locality; no names. */
@RestController
@RequestMapping("/api/public/v1/plan")
@PermitAll
@Tag(name = "programme-plan")
class OpenPlanController {
    private final PlanDays days;
    private final RegistrySettings settings;
    private final Today today;

    OpenPlanController(PlanDays days, RegistrySettings settings, Today today) {
        this.days = days;
        this.settings = settings;
        this.today = today;
    }

    @GetMapping
    @Operation(
            summary = "What was planned in each locality and where it stands on a day",
            description = "on: the day, today without it")
    @Parameter(name = "on")
    ResponseEntity<PlanTable> table(NativeWebRequest request) {
        Parameters asked = new Parameters(request, Set.of("on"));
        Duration left = today.left();
        Duration kept = left.compareTo(settings.catalogueCached()) < 0 ? left : settings.catalogueCached();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(kept).cachePublic())
                .body(days.table(EnumSet.of(PlanDimension.LOCALITY), Asked.day(asked, today)));
    }
}
