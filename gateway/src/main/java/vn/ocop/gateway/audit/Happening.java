package vn.ocop.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that the chain tells of.
 *
 * @param by the account that did it; {@code anonymous} for who did not sign in, {@code system} for the gateway itself
 * @param type what happened
 * @param id the account that it happened to, null if there is none
 * @param version version of the account that it made, null for a sign-in
 * @param reason the network address of a sign-in, null for a change
 * @param content SHA-256 of the entry in the account's history, null for a sign-in
 * @param state SHA-256 of the account as it was then, its password's hash included; null where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Happening(
        Instant at, String by, String type, String id, Long version, String reason, String content, String state) {
    public static final String ANONYMOUS = "anonymous";

    /** Something at sign-in. */
    public static Happening atSignIn(Instant at, String by, SignInEvent event, String account, String address) {
        return new Happening(
                at, by, event.name().toLowerCase(Locale.ROOT).replace('_', '-'), account, null, address, null, null);
    }

    /** What tells a change of an account from all others; null for a sign-in, of which there may be any number. */
    public String event() {
        return version == null ? null : id + ":" + version;
    }
}
