package vn.ocop.rating.dossier;

import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;

/** What a list of dossiers is asked for. */
record DossierQuery(Criteria criteria) {
    private static final Set<String> KNOWN = Set.of("stage", "unit", "entity", "product");

    /** @throws vn.ocop.starter.problem.Refusal if a parameter is not known or has no such value */
    static DossierQuery read(NativeWebRequest request) {
        Parameters parameters = new Parameters(request, KNOWN);
        return new DossierQuery(new Criteria()
                .is("stage", parameters.constant("stage", Stage.class, false))
                .is("unit", parameters.text("unit"))
                .is("entity", parameters.text("entity"))
                .is("product", parameters.text("product")));
    }

    Bson filter() {
        return criteria.filter();
    }

    String mark() {
        return criteria.mark();
    }
}
