package vn.ocop.rating.complaint;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import vn.ocop.rating.Roles;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/** Who may see and hand in which complaint, beside the roles that each endpoint names. */
final class ComplaintAccess {
    private static final Set<String> SEE_ALL = Set.of(Roles.OFFICE, Roles.AUDITOR);

    private ComplaintAccess() {}

    static boolean seesAll(Caller caller) {
        return caller.hasAny(SEE_ALL);
    }

    /** What the lists of the caller are bounded to: a producer sees what its entities complain of, or what is complained of them. */
    static Bson visibleTo(Caller caller) {
        return seesAll(caller) ? empty() : in(ComplaintKeys.PARTIES, caller.entities());
    }

    /** @throws Refusal unless it concerns the caller */
    static void requireReader(Caller caller, Complaint complaint) {
        boolean concerned = Stream.of(
                        complaint.matter().entityId(), complaint.complainant().entityId())
                .filter(Objects::nonNull)
                .anyMatch(caller.entities()::contains);
        if (!seesAll(caller) && !concerned) {
            throw Refusal.forbidden("not-your-complaint");
        }
    }

    /** @throws Refusal unless the caller is the office or acts for the complainant */
    static void requireComplainant(Caller caller, Complaint complaint) {
        if (!caller.has(Roles.OFFICE) && !isComplainant(caller, complaint)) {
            throw Refusal.forbidden("not-your-complaint");
        }
    }

    /** Whether the caller sees who complains, and in which words. */
    static boolean seesComplainant(Caller caller, Complaint complaint) {
        return seesAll(caller) || isComplainant(caller, complaint);
    }

    private static boolean isComplainant(Caller caller, Complaint complaint) {
        String entity = complaint.complainant().entityId();
        return entity != null && caller.entities().contains(entity);
    }
}
