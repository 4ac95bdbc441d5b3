package vn.ocop.training.demo;

import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.security.Caller;

/** Loads the demo year. */
@RestController
@RequestMapping("/api/training/v1/demo-year/{locality}")
@ConditionalOnProperty("training.demo-year")
@Tag(name = "demo")
class DemoYearController {
    private final DemoYearLoader loader;

    DemoYearController(DemoYearLoader loader) {
        this.loader = loader;
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRAINING})
    @Operation(
            summary = "Load the made-up courses of a locality of the plan (I to IX); again changes nothing",
            description =
                    "known: how many entities the service must have heard of first. Only there where training.demo-year"
                            + " is set, as in the stand-alone demo")
    DemoYearLoader.Loaded load(
            @PathVariable String locality, @RequestParam(defaultValue = "0") int known, Caller caller) {
        return loader.load(locality, known, caller);
    }
}
