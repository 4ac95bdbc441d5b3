package vn.ocop.gateway.audit;

/** What happens at sign-in. */
public enum SignInEvent {
    SIGNED_IN,
    WRONG_PASSWORD,
    /** Nobody has the name. It is not kept: people type passwords there. */
    UNKNOWN_NAME,
    /** The account is locked from now on. */
    LOCKED,
    /** Refused because the account is locked, right password or not. */
    REFUSED_AS_LOCKED,
    /** The password was right, but the account is disabled. */
    REFUSED_AS_DISABLED,
    /** So many failures came from the address that it is not listened to for a while. */
    ADDRESS_SLOWED,
    /** The holder gave a token back, or a code was used twice. */
    TOKEN_REVOKED
}
