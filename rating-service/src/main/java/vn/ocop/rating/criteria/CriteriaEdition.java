package vn.ocop.rating.criteria;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A version with the trees of its sets, as it is shipped and imported.
 *
 * @param sets empty where only parts and bands are known
 */
public record CriteriaEdition(@JsonUnwrapped CriteriaVersion version, List<CriteriaSet> sets) {
    public CriteriaEdition {
        sets = sets == null ? List.of() : sets;
    }
}
