package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * One of a numerator or a denominator.
 *
 * @param id of the product, the entity or the officer; officers have no name
 * @param product name of the product, null for others
 * @param entity name of the entity, null for officers or if the register never heard of it
 * @param legalForm null if unknown
 * @param size of an enterprise, null if unknown
 * @param locality id of the city or district of the plan, null if unknown
 * @param star by which it is here, of an entity the highest; null if by none
 * @param until last day of that recognition
 * @param counts how much of it is in the numerator
 * @param of how much of it is in the denominator
 * @param why code of why it counts, or does not
 * @param flags what to know of it besides
 */
record Member(
        Item.Kind kind,
        String id,
        String product,
        String entityId,
        String entity,
        String legalForm,
        String size,
        String locality,
        String localityName,
        Integer star,
        String certificate,
        LocalDate from,
        LocalDate until,
        long counts,
        long of,
        Why why,
        Label whyWords,
        List<Flag> flags,
        List<Label> flagWords) {}
