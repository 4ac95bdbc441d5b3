package vn.ocop.gateway.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who stands behind an account: a person signs in with a browser, a service fetches tokens by itself. */
public enum Kind {
    PERSON,
    SERVICE;

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
