package vn.ocop.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.gateway.account.Change.Actor;
import vn.ocop.gateway.account.Change.What;

/**
 * An account of a person or a service. Every command returns the next state, with its entry in the history.
 *
 * @param name sign-in name, or client id of a service; never changes
 * @param fullName whom people see, may be empty
 * @param password hash of the password or client secret
 * @param generation counts what must end every token given out before: a new password, other rights, being disabled
 * @param revokedAt when the generation last rose, null if never
 * @param version counts the states, for {@code ETag}
 * @param creation fingerprint of the request that created it, so that its repetition is recognised
 */
public record Account(
        String name,
        Kind kind,
        String fullName,
        Rights rights,
        boolean disabled,
        String password,
        long generation,
        Instant revokedAt,
        long version,
        String creation,
        List<Change> history) {

    static Account created(
            String name,
            Kind kind,
            String fullName,
            Rights rights,
            String password,
            String creation,
            Instant at,
            Actor by) {
        Account account = new Account(name, kind, fullName, rights, false, password, 1, null, 1, creation, List.of());
        return account.with(new Change(at, by.name(), What.CREATED, "", account.told(), by.requestId()));
    }

    /** Other rights, another name to show, disabled or enabled again. The same state as before changes nothing. */
    Account changed(String fullName, Rights rights, boolean disabled, Instant at, Actor by) {
        boolean revokes = !rights.equals(this.rights) || (disabled && !this.disabled);
        Account next = new Account(
                name,
                kind,
                fullName,
                rights,
                disabled,
                password,
                revokes ? generation + 1 : generation,
                revokes ? at : revokedAt,
                version + 1,
                creation,
                history);
        if (next.told().equals(told())) {
            return this;
        }
        What what = disabled == this.disabled ? What.CHANGED : disabled ? What.DISABLED : What.ENABLED;
        return next.with(new Change(at, by.name(), what, told(), next.told(), by.requestId()));
    }

    /** A new password, which ends every token given out before. */
    Account repassworded(String password, Instant at, Actor by) {
        What what = by.name().equals(name) ? What.PASSWORD_CHANGED : What.PASSWORD_RESET;
        return new Account(
                        name,
                        kind,
                        fullName,
                        rights,
                        disabled,
                        password,
                        generation + 1,
                        at,
                        version + 1,
                        creation,
                        history)
                .with(new Change(at, by.name(), what, "", "", by.requestId()));
    }

    private Account with(Change change) {
        List<Change> longer = Stream.concat(history.stream(), Stream.of(change)).toList();
        return new Account(
                name, kind, fullName, rights, disabled, password, generation, revokedAt, version, creation, longer);
    }

    private String told() {
        return told(fullName, rights, disabled);
    }

    /** What the history tells of a state: always the same text for the same state, and no password. */
    static String told(String fullName, Rights rights, boolean disabled) {
        return "fullName=%s roles=%s agency=%s units=%s entities=%s disabled=%s"
                .formatted(
                        fullName,
                        rights.roles().stream().map(Role::key).sorted().toList(),
                        rights.agency(),
                        rights.units().stream().sorted().toList(),
                        rights.entities().stream().sorted().toList(),
                        disabled);
    }
}
