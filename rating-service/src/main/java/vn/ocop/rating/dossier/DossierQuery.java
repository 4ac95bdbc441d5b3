package vn.ocop.rating.dossier;

import java.util.Set;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;

/** Reads what a list of dossiers is asked for. */
final class DossierQuery {
    private static final Set<String> KNOWN = Set.of("stage", "unit", "entity", "product");

    private DossierQuery() {}

    /** @throws vn.ocop.starter.problem.Refusal if a parameter is not known or has no such value */
    static Criteria read(NativeWebRequest request) {
        Parameters parameters = new Parameters(request, KNOWN);
        return new Criteria()
                .is("stage", parameters.constant("stage", Stage.class, false))
                .is("unit", parameters.text("unit"))
                .is("entity", parameters.text("entity"))
                .is("product", parameters.text("product"));
    }
}
