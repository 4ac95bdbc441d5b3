package vn.ocop.rating.inspection;

import java.util.Set;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;

/** Reads what a list of inspections is asked for. */
final class InspectionQuery {
    private static final Set<String> KNOWN = Set.of("state", "kind", "product", "entity");

    private InspectionQuery() {}

    /** @throws vn.ocop.starter.problem.Refusal if a parameter is not known or has no such value */
    static Criteria read(NativeWebRequest request) {
        Parameters parameters = new Parameters(request, KNOWN);
        return new Criteria()
                .is("state", parameters.constant("state", Inspection.State.class, false))
                .is("kind", parameters.constant("kind", Plan.Kind.class, false))
                .is("product", parameters.text("product"))
                .is("entity", parameters.text("entity"));
    }
}
