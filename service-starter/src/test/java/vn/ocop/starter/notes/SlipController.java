package vn.ocop.starter.notes;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open as a whole, but for what names its roles or is not public. */
@RestController
@PermitAll
class SlipController {

    @PostMapping("/api/public/v1/notes/slips")
    String post() {
        return "slip";
    }

    @DeleteMapping("/api/public/v1/notes/slips")
    String delete() {
        return "slip";
    }

    @PutMapping("/api/public/v1/notes/slips")
    @RolesAllowed("writer")
    String put() {
        return "slip";
    }

    @PostMapping("/api/public/v1/notes/sealed")
    @RolesAllowed("writer")
    String postSealed() {
        return "sealed";
    }

    @GetMapping("/api/public/v1/notes/sealed")
    @RolesAllowed("writer")
    String readSealed() {
        return "sealed";
    }

    @PostMapping("/api/notes/v1/slips")
    String elsewhere() {
        return "slip";
    }
}
