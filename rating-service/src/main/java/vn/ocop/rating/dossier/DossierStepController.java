package vn.ocop.rating.dossier;

import static vn.ocop.rating.Roles.COMMUNE;
import static vn.ocop.rating.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;

/** The steps that officers take with a dossier. */
@RestController
@RequestMapping(DossierController.PATH + "/{id}")
@Tag(name = "dossier-steps", description = "From reception by the commune to the decision")
class DossierStepController {
    private final DossierSteps steps;
    private final DossierViews views;

    DossierStepController(DossierSteps steps, DossierViews views) {
        this.steps = steps;
        this.views = views;
    }

    @PostMapping("/reception")
    @RolesAllowed(COMMUNE)
    @Operation(summary = "Receive a dossier", description = "The term of 15 working days for the report begins")
    ResponseEntity<DossierView> receive(
            @PathVariable String id,
            @RequestBody DossierForms.Slip form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        return answer(steps.receive(id, form.slip(), expected, caller), caller, locale);
    }

    @PostMapping("/completion-request")
    @RolesAllowed({COMMUNE, OFFICE})
    @Operation(summary = "Ask the entity to complete its dossier", description = "The term goes on")
    ResponseEntity<DossierView> ask(
            @PathVariable String id,
            @RequestBody DossierForms.Ground form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        form.check();
        return answer(steps.ask(id, form.ground(), expected, caller), caller, locale);
    }

    @PostMapping("/commune-report")
    @RolesAllowed(COMMUNE)
    @Operation(summary = "Report on the four matters (Mẫu 03), and propose the product or turn it down")
    ResponseEntity<DossierView> report(
            @PathVariable String id,
            @RequestBody CommuneReport form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        return answer(steps.report(id, form, expected, caller), caller, locale);
    }

    @PostMapping("/office-check")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Find the dossier complete, or give it back to the commune with the ground")
    ResponseEntity<DossierView> check(
            @PathVariable String id,
            @RequestBody DossierForms.Completeness form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        form.check();
        return answer(steps.check(id, form.complete(), form.ground(), expected, caller), caller, locale);
    }

    @PostMapping("/forwarding")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Send the dossier on to the ministry, from a mean of 90")
    ResponseEntity<DossierView> forward(
            @PathVariable String id,
            @RequestBody DossierForms.Letter form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        form.check();
        return answer(steps.forward(id, form.document(), expected, caller), caller, locale);
    }

    @PostMapping("/central-result")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Record what the ministry found")
    ResponseEntity<DossierView> central(
            @PathVariable String id,
            @RequestBody CentralResult form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        return answer(steps.recordCentral(id, form, expected, caller), caller, locale);
    }

    @PostMapping("/new-evaluation")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Let the province evaluate again, after the ministry found less")
    ResponseEntity<DossierView> again(
            @PathVariable String id,
            @RequestBody DossierForms.Ground form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        form.check();
        return answer(steps.again(id, form.ground(), expected, caller), caller, locale);
    }

    @PostMapping("/decision")
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Register the decision that recognises the product",
            description = "The star is the one that was judged. Without productCode the next one of commune and year.")
    ResponseEntity<DossierView> decide(
            @PathVariable String id,
            @RequestBody DecisionForm form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        return answer(steps.recognise(id, form, expected, caller), caller, locale);
    }

    @PostMapping("/closing")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Close a dossier whose star is not recognised, or that has none")
    ResponseEntity<DossierView> close(
            @PathVariable String id,
            @RequestBody DossierForms.Ground form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        form.check();
        return answer(steps.close(id, form.ground(), expected, caller), caller, locale);
    }

    private ResponseEntity<DossierView> answer(Versioned<Dossier> dossier, Caller caller, Locale locale) {
        return ResponseEntity.ok().eTag(Long.toString(dossier.version())).body(views.of(dossier, caller, locale));
    }
}
