package vn.ocop.gateway.token;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.gateway.BuiltInIssuer;

/** The administrator's API of signing keys. */
@RestController
@BuiltInIssuer
@RequestMapping("/api/gateway/v1/keys")
@Tag(name = "Keys", description = "Keys that sign tokens; role admin")
class SigningKeyController {
    private final SigningKeys keys;

    SigningKeyController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    @Operation(summary = "The published keys, newest first")
    Views list() {
        return new Views(keys.all().stream().map(View::of).toList(), null);
    }

    @PostMapping("/rotation")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a new key; the old ones verify until their tokens have expired")
    View rotate() {
        return View.of(keys.rotate());
    }

    record Views(List<View> items, String next) {}

    record View(String kid, Instant createdAt, Instant signsFrom) {
        static View of(SigningKeys.Key key) {
            return new View(key.id(), key.createdAt(), key.signsFrom());
        }
    }
}
