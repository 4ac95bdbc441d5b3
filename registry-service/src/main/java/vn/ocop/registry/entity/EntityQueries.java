package vn.ocop.registry.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.FacetCount;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;

/** Reads what a list of entities is asked for, and tells its facets. */
@Component
public class EntityQueries {
    private static final Set<String> KNOWN = Set.of("q", "locality", "unit", "legalForm", "state");
    private final Places places;

    EntityQueries(Places places) {
        this.places = places;
    }

    /** @throws Refusal naming the parameter that is unknown or has an unknown value */
    public Criteria read(NativeWebRequest request) {
        Parameters parameters = new Parameters(request, KNOWN);
        return new Criteria()
                .words(parameters.text("q"))
                .is("locality", places.localityId("locality", parameters.text("locality")))
                .is("unit", places.known("unit", parameters.text("unit")))
                .is("legalForm", parameters.constant("legalForm", LegalForm.class, true))
                .is("state", parameters.constant("state", EntityStatus.class, false));
    }

    Map<String, List<FacetCount>> told(Map<String, SortedMap<String, Long>> counts) {
        Map<String, List<FacetCount>> told = new LinkedHashMap<>();
        counts.forEach((key, values) ->
                told.put(key, Facets.told(values, key.equals("locality") ? places::name : value -> value)));
        return told;
    }
}
