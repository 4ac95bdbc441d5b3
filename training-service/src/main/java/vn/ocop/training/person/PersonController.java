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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.web.ExpectedVersion;

/** Names and contacts, for those who invite people; their correction and erasure. */
@RestController
@RequestMapping("/api/training/v1/people/{id}")
@RolesAllowed({OFFICE, TRAINING})
@Tag(name = "people", description = "Names and contacts of officers and trainees, kept apart from everything else")
class PersonController {
    private final People people;
    private final PersonRegistration registration;

    PersonController(People people, PersonRegistration registration) {
        this.people = people;
        this.registration = registration;
    }

    @GetMapping
    @Operation(summary = "Read the name and contact of an officer or trainee")
    ResponseEntity<People.Person> read(@PathVariable String id) {
        return answer(people.get(id));
    }

    @PutMapping
    @Operation(
            summary = "Correct the name and contact; what was told before is gone",
            description = "It takes the place of all that was told. A worker is named only with agreed.")
    ResponseEntity<People.Person> correct(
            @PathVariable String id, @RequestBody Personal personal, ExpectedVersion expected) {
        return answer(registration.correct(id, personal, expected));
    }

    @DeleteMapping
    @Operation(summary = "Erase the name and contact for good; trainings and certificates stay counted")
    ResponseEntity<Void> erase(@PathVariable String id) {
        people.erase(id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<People.Person> answer(People.Person person) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Long.toString(person.version()))
                .body(person);
    }
}
