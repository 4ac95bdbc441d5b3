package vn.ocop.registry.finding;

import static com.mongodb.client.model.Filters.in;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.Roles;
import vn.ocop.registry.entity.Places;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;

/** Reads what a list of findings is asked for. */
@Component
class FindingQueries {
    private static final Set<String> KNOWN = Set.of(
            "q",
            "code",
            "status",
            "certainty",
            "field",
            "locality",
            "unit",
            "record",
            "register",
            "entityId",
            "productId");
    private final Places places;

    FindingQueries(Places places) {
        this.places = places;
    }

    Criteria read(NativeWebRequest request, Caller caller) {
        Parameters parameters = new Parameters(request, KNOWN);
        Field field = field(parameters);
        Criteria criteria = new Criteria()
                .words(parameters.text("q"))
                .is("code", parameters.constant("code", FindingCode.class, false))
                .is("status", parameters.constant("status", FindingStatus.class, false))
                .is("certainty", parameters.constant("certainty", Certainty.class, false))
                .is("field", field == null ? null : field.key())
                .is("locality", places.localityId("locality", parameters.text("locality")))
                .is("unit", places.known("unit", parameters.text("unit")))
                .is("record", parameters.text("record"))
                .is("register", parameters.text("register"))
                .is("entityId", parameters.text("entityId"))
                .is("productId", parameters.text("productId"));
        return caller.hasAny(List.of(Roles.OFFICE, Roles.AUDITOR))
                ? criteria
                : criteria.where(in("keys.unit", caller.units()), "units=" + new TreeSet<>(caller.units()));
    }

    private static Field field(Parameters parameters) {
        String name = parameters.constant("field", Field.class, false);
        return name == null ? null : Field.valueOf(name);
    }
}
