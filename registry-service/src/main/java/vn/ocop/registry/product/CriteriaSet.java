package vn.ocop.registry.product;

import java.time.LocalDate;
import java.util.List;

/**
 * One of the sets of the classification of products (Decision 26/2026/QĐ-TTg, Annex I), by which a council scores.
 *
 * @param number 1 to 26
 * @param group number of its industry (ngành), 1 food to 6 tourism: the group of the national programme
 * @param productGroup nhóm
 * @param subgroup phân nhóm, null where the group has none
 * @param ministries in charge; the column follows Decree 15/2018/NĐ-CP and may change without a new decision
 * @param samples how many samples a dossier comes with
 */
public record CriteriaSet(
        int number,
        String name,
        String nameEn,
        int group,
        String industry,
        String productGroup,
        String subgroup,
        List<String> ministries,
        int samples,
        LocalDate validFrom,
        LocalDate validTo) {}
