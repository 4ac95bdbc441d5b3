package vn.ocop.training.person;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.COMMUNE;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.TRAINING;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Officers of the programme: where they serve, not who they are. */
@RestController
@RequestMapping(OfficerController.PATH)
@Tag(name = "officers", description = "Officers of the programme by agency, level and unit, without names")
class OfficerController {
    static final String PATH = "/api/training/v1/officers";
    private final Officers officers;
    private final PersonRegistration registration;
    private final Idempotency idempotency;

    OfficerController(Officers officers, PersonRegistration registration, Idempotency idempotency) {
        this.officers = officers;
        this.registration = registration;
        this.idempotency = idempotency;
    }

    /** A new officer; what names the person is kept apart. */
    record Appointment(String agency, Level level, String unit, LocalDate from, Personal person) {
        Post post() {
            return new Post(agency, level, unit, from, null);
        }
    }

    /** Another post from that day on. */
    record Move(String agency, Level level, String unit, LocalDate from) {}

    /** The last day in the programme. */
    record Leave(LocalDate last) {}

    /** An officer as everybody who may list officers sees one. */
    record View(String id, long version, List<Post> posts) {
        static View of(Versioned<Officer> officer) {
            return new View(officer.id(), officer.version(), officer.state().posts());
        }
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(summary = "Enter an officer", description = "The answer has no name. Takes an Idempotency-Key.")
    ResponseEntity<?> appoint(@RequestBody Appointment form, IdempotencyKey key, Caller caller) {
        // The remembered request has no name either, not even as a hash.
        return idempotency.answer(key, form.post(), id -> {
            Versioned<Officer> officer = registration.officer(id, form.post(), form.person(), caller);
            return ResponseEntity.created(URI.create(PATH + "/" + officer.id()))
                    .eTag(Long.toString(officer.version()))
                    .body(View.of(officer));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, AUDITOR})
    @Operation(summary = "List officers", description = "Filters: unit, level, agency. A commune sees its own units.")
    @Parameter(name = "unit")
    @Parameter(name = "level")
    @Parameter(name = "agency")
    Page<View> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Parameters parameters = new Parameters(request, Set.of("unit", "level", "agency"));
        Criteria criteria = new Criteria()
                .is("unit", parameters.text("unit"))
                .is("level", parameters.constant("level", Level.class, false))
                .is("agency", parameters.text("agency"));
        Bson filter = seesAll(caller)
                ? criteria.filter()
                : Filters.and(criteria.filter(), Filters.in("keys.unit", caller.units()));
        return officers.page(filter, criteria.mark() + caller.subject(), page).map(View::of);
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, AUDITOR})
    @Operation(summary = "Read where an officer serves and served")
    ResponseEntity<View> read(@PathVariable String id, Caller caller) {
        Versioned<Officer> officer = officers.get(id);
        if (!seesAll(caller)
                && officer.state().posts().stream()
                        .noneMatch(post -> caller.units().contains(post.unit()))) {
            throw Refusal.forbidden("not-your-trainee");
        }
        return answer(officer);
    }

    @PostMapping("/{id}/posts")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(summary = "Enter another post of an officer; the present one ends the day before")
    ResponseEntity<View> move(
            @PathVariable String id, @RequestBody Move form, ExpectedVersion expected, Caller caller) {
        Post post = new Post(form.agency(), form.level(), form.unit(), form.from(), null);
        return answer(officers.move(id, post, expected, caller));
    }

    @PostMapping("/{id}/leaving")
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(summary = "Enter an officer's last day in the programme")
    ResponseEntity<View> leave(
            @PathVariable String id, @RequestBody Leave form, ExpectedVersion expected, Caller caller) {
        if (form.last() == null) {
            throw Refusal.invalid("last", "required");
        }
        return answer(officers.leave(id, form.last(), expected, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, TRAINING, AUDITOR})
    @Operation(summary = "Who changed an officer's posts and when, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return officers.history(id, page);
    }

    private static boolean seesAll(Caller caller) {
        return caller.hasAny(List.of(OFFICE, TRAINING, AUDITOR));
    }

    private static ResponseEntity<View> answer(Versioned<Officer> officer) {
        return ResponseEntity.ok().eTag(Long.toString(officer.version())).body(View.of(officer));
    }
}
