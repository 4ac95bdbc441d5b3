package vn.ocop.registry.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What describes a product; null where it is not known.
 *
 * @param group group of the national programme, 1 to 6
 * @param criteriaSet number of the set of Decision 26/2026/QĐ-TTg, 1 to 26
 * @param standard the quality standard that the entity has declared
 */
public record ProductDetails(
        String name,
        Integer group,
        Integer criteriaSet,
        Integer plannedYear,
        String description,
        String story,
        List<Material> materials,
        String packaging,
        String standard,
        List<Mark> marks,
        String gtin,
        List<Photo> photos,
        BusinessPlan businessPlan) {

    public ProductDetails {
        materials = kept(materials);
        marks = kept(marks);
        photos = kept(photos);
    }

    /** Only what a plan gives. */
    static ProductDetails listed(String name, Integer group, Integer plannedYear) {
        return new ProductDetails(
                name, group, null, plannedYear, null, null, List.of(), null, null, List.of(), null, List.of(), null);
    }

    ProductDetails withListed(String newName, Integer newGroup, Integer newYear) {
        return new ProductDetails(
                newName,
                newGroup,
                criteriaSet,
                newYear,
                description,
                story,
                materials,
                packaging,
                standard,
                marks,
                gtin,
                photos,
                businessPlan);
    }

    /** Whether what officers decide is the same: name, group, set, year and the approval of the plan. */
    boolean isSameToOfficers(ProductDetails other) {
        return Objects.equals(name, other.name)
                && Objects.equals(group, other.group)
                && Objects.equals(criteriaSet, other.criteriaSet)
                && Objects.equals(plannedYear, other.plannedYear)
                && approval(businessPlan).equals(approval(other.businessPlan));
    }

    private static String approval(BusinessPlan plan) {
        return plan == null ? "null null" : plan.approvedOn() + " " + plan.approvedBy();
    }

    /** An absent element is kept, so that the rules can name it. */
    private static <T> List<T> kept(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }
}
