package vn.ocop.trade.demo;

import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.TRADE;

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
@RequestMapping("/api/trade/v1/demo-year/{locality}")
@ConditionalOnProperty("trade.demo-year")
@Tag(name = "demo")
class DemoYearController {
    private final DemoYearLoader loader;

    DemoYearController(DemoYearLoader loader) {
        this.loader = loader;
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRADE})
    @Operation(
            summary = "Load the made-up year of a locality of the plan (I to IX); again changes nothing",
            description =
                    "The events of the province are closed with the last locality. known: how many products with a"
                            + " star the service must have heard of there first. Only there where trade.demo-year is set, as in"
                            + " the stand-alone demo")
    DemoYearLoader.Loaded load(
            @PathVariable String locality, @RequestParam(defaultValue = "0") int known, Caller caller) {
        return loader.load(locality, known, caller);
    }
}
