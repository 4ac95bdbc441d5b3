package vn.ocop.rating.complaint;

import java.util.Set;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;

/** Reads what a list of complaints is asked for. */
final class ComplaintQuery {
    private static final Set<String> KNOWN = Set.of("state", "kind", "product", "inTime");

    private ComplaintQuery() {}

    /** @throws Refusal if a parameter is not known or has no such value */
    static Criteria read(NativeWebRequest request) {
        Parameters parameters = new Parameters(request, KNOWN);
        return new Criteria()
                .is("state", parameters.constant("state", Complaint.State.class, false))
                .is("kind", parameters.constant("kind", Matter.Kind.class, false))
                .is("product", parameters.text("product"))
                .is("inTime", truth(parameters.text("inTime")));
    }

    private static String truth(String value) {
        if (value != null && !Set.of("true", "false").contains(value)) {
            throw Refusal.malformed("inTime", "one-of", "true, false");
        }
        return value;
    }
}
