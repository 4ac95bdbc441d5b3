package vn.ocop.gateway.audit;

import java.util.List;
import java.util.Optional;

/** What the chain tells of, as it is now. */
public interface AuditSubjects {
    /** All that the accounts behind a name tell of themselves, in the order of their names; a few at a time. */
    List<Subject> behind(String name, int most);

    /** The account of that name. */
    Optional<Subject> find(String name);

    /**
     * An account, by what the chain tells of it.
     *
     * @param changes what was done to it, the first one made version 1
     * @param state SHA-256 of what it is now
     * @param told whether what it is now is what its history says last
     */
    record Subject(String name, List<Happening> changes, String state, boolean told) {}
}
