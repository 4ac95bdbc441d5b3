package vn.ocop.events;

import java.math.BigDecimal;
import java.util.List;

/**
 * What everybody may know of a product.
 *
 * @param id id in the register
 * @param name name as registered
 * @param entity who makes it
 * @param locality city or district of the plan, null if unknown
 * @param formerUnit commune of its entity until 30 June 2025, null if unknown
 * @param unit commune of its entity since 1 July 2025, null until assigned
 * @param group group of the national programme, 1 to 6; null if unknown
 * @param criteriaSet number of its set in Decision 26/2026/QĐ-TTg, 1 to 26; null until chosen
 * @param plannedYear year in which the plan wants it evaluated, null if none
 * @param planRef locality and number in the plan, for example {@code V-22}; null outside the plan
 * @param step number of its step in the yearly cycle, 1 to 6
 * @param state ACTIVE or WITHDRAWN
 * @param description what it is, null if unknown
 * @param story the story its makers tell, null if none
 * @param materials what it is made of
 * @param packaging null if unknown
 * @param standard the quality standard that its entity has declared, null if none
 * @param marks trade marks and geographical indications
 * @param gtin GS1 number, null if none
 * @param photos pictures, by reference
 */
public record ProductState(
        String id,
        String name,
        Maker entity,
        Locality locality,
        Unit formerUnit,
        Unit unit,
        Integer group,
        Integer criteriaSet,
        Integer plannedYear,
        String planRef,
        int step,
        String state,
        String description,
        String story,
        List<Material> materials,
        String packaging,
        String standard,
        List<Mark> marks,
        String gtin,
        List<Photo> photos) {

    /**
     * The entity that makes it.
     *
     * @param legalForm as in {@link EntityState#legalForm()}
     * @param state as in {@link EntityState#state()}
     */
    public record Maker(String id, String name, String legalForm, String state) {}

    /**
     * @param origin where it comes from, null if unknown
     * @param localShare how much of it is from the province, percent; null if unknown
     */
    public record Material(String name, String origin, BigDecimal localShare) {}

    /**
     * @param kind TRADE_MARK, COLLECTIVE_MARK, CERTIFICATION_MARK, GEOGRAPHICAL_INDICATION, INDUSTRIAL_DESIGN, PATENT or
     *     COPYRIGHT
     * @param number of the application or registration, null if unknown
     * @param state APPLIED, REGISTERED or RIGHT_TO_USE
     */
    public record Mark(String kind, String number, String state) {}

    /** @param sha256 of the picture, in hex; null if unknown */
    public record Photo(String url, String sha256) {}
}
