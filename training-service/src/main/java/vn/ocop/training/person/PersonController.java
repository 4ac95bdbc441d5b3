package vn.ocop.training.person;

import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names and contacts, for those who invite people, and their erasure. */
@RestController
@RequestMapping("/api/training/v1/people/{id}")
@RolesAllowed({OFFICE, TRAINING})
@Tag(name = "people", description = "Names and contacts of officers and trainees, kept apart from everything else")
class PersonController {
    private final People people;

    PersonController(People people) {
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "Read the name and contact of an officer or trainee")
    ResponseEntity<People.Person> read(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(people.get(id));
    }

    @DeleteMapping
    @Operation(summary = "Erase the name and contact for good; trainings and certificates stay counted")
    ResponseEntity<Void> erase(@PathVariable String id) {
        people.erase(id);
        return ResponseEntity.noContent().build();
    }
}
