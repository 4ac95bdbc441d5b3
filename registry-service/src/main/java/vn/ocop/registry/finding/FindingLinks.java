package vn.ocop.registry.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about in this register.
 *
 * @param localityId city or district of the plan, null where the finding is about no place
 * @param unitIds all administrative units it lies in, from the commune up to the province
 */
public record FindingLinks(
        List<String> entityIds,
        List<String> productIds,
        @Nullable String localityId,
        List<String> unitIds) {

    public FindingLinks {
        entityIds = List.copyOf(entityIds);
        productIds = List.copyOf(productIds);
        unitIds = List.copyOf(unitIds);
    }
}
