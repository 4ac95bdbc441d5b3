package vn.ocop.registry.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.entity.LegalForm;
import vn.ocop.registry.entity.Places;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.FacetCount;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.time.Today;

/** Reads what a list of products is asked for, and tells its facets. */
@Component
public class ProductQueries {
    private static final Set<String> KNOWN =
            Set.of("q", "locality", "unit", "group", "plannedYear", "step", "star", "legalForm", "state", "entityId");
    private static final Set<String> NUMBERS = Set.of("plannedYear", "group", "step", "star");
    private final Places places;
    private final Today today;

    ProductQueries(Places places, Today today) {
        this.places = places;
        this.today = today;
    }

    /** @throws Refusal naming the parameter that is unknown or has an unknown value */
    public Criteria read(NativeWebRequest request) {
        Parameters parameters = new Parameters(request, KNOWN);
        Criteria criteria = new Criteria()
                .words(parameters.text("q"))
                .is("locality", places.localityId("locality", parameters.text("locality")))
                .is("unit", places.known("unit", parameters.text("unit")))
                .is("group", parameters.number("group", 1, 6, true))
                .is("plannedYear", parameters.number("plannedYear", 2000, 2100, true))
                .is("step", parameters.number("step", 1, CycleStep.values().length, false))
                .is("legalForm", parameters.constant("legalForm", LegalForm.class, true))
                .is("state", parameters.constant("state", ProductStatus.class, false))
                .is("entityId", id(parameters.text("entityId")));
        String star = parameters.number("star", 1, 5, true);
        return star == null ? criteria : criteria.where(ProductKeys.star(star, today.day()), "star=" + star);
    }

    /** The counts as the API tells them: localities by their official name, numbers as numbers. */
    public Map<String, List<FacetCount>> told(Map<String, SortedMap<String, Long>> counts) {
        Map<String, List<FacetCount>> told = new LinkedHashMap<>();
        counts.forEach((key, values) -> told.put(key, Facets.told(values, valueOf(key))));
        return told;
    }

    private Function<String, Object> valueOf(String key) {
        if (key.equals("locality")) {
            return places::name;
        }
        return NUMBERS.contains(key) ? Integer::valueOf : value -> value;
    }

    private static String id(String text) {
        if (text != null && !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw Refusal.malformed("entityId", "wrong-type");
        }
        return text;
    }
}
