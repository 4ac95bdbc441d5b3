package vn.ocop.registry.programme.target;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.registry.RegistrySettings;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.time.Vietnam;

/** The targets for everybody: figures of today, without who is counted. */
@RestController
@RequestMapping("/api/public/v1/targets")
@PermitAll
@Tag(name = "catalogue")
class OpenTargetController {
    private final TargetFigures figures;
    private final RegistrySettings settings;
    private final Today today;
    private final Clock clock;
    private final AtomicReference<Kept> kept = new AtomicReference<>();

    OpenTargetController(TargetFigures figures, RegistrySettings settings, Today today, Clock clock) {
        this.figures = figures;
        this.settings = settings;
        this.today = today;
        this.clock = clock;
    }

    /** The targets of a day. */
    record OpenFigures(LocalDate on, List<TargetView> items) {}

    /** An answer and the moment until which it is given again. */
    private record Kept(OpenFigures figures, Instant until) {}

    @GetMapping
    @Operation(summary = "How far the programme has come today, by every target")
    ResponseEntity<OpenFigures> list() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(forHowLong()).cachePublic())
                .body(current());
    }

    /** Whoever asks without a token makes the service count no more often than the answer may be kept by others. */
    private OpenFigures current() {
        Instant now = clock.instant();
        LocalDate day = Vietnam.dayOf(now);
        Kept before = kept.get();
        if (before != null
                && now.isBefore(before.until())
                && before.figures().on().equals(day)) {
            return before.figures();
        }
        OpenFigures counted = new OpenFigures(day, figures.on(day));
        kept.set(new Kept(counted, now.plus(settings.catalogueCached())));
        return counted;
    }

    /** An answer is good until midnight at most: the next day a star may be over. */
    private Duration forHowLong() {
        Duration left = today.left();
        return left.compareTo(settings.catalogueCached()) < 0 ? left : settings.catalogueCached();
    }
}
