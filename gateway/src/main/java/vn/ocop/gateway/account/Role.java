package vn.ocop.gateway.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an account may do; the services decide what each role means to them. */
public enum Role {
    /** Programme office of the province or a district. */
    OFFICE,
    /** Officer of a commune. */
    COMMUNE,
    /** Member of an evaluation council. */
    COUNCIL,
    /** Officer in charge of training. */
    TRAINING,
    /** Officer in charge of trade promotion. */
    TRADE,
    /** A producer, that is, an OCOP entity ({@code chủ thể}), who sees and edits only its own. */
    PRODUCER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Manages accounts and keys, nothing else. */
    ADMIN;

    /** The role as tokens and the API write it. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
